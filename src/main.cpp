#include <cstdio>

int main()
{
    std::puts("ceiba " CEIBA_VERSION);
    return 0;
}
