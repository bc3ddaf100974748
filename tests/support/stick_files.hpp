#pragma once

#include "base/memory_disk.hpp"

#include <string>
#include <string_view>

namespace test {

inline base::Bytes bytes_of(std::string_view text) { return { text.begin(), text.end() }; }

/// Begins as what Linux starts.
inline base::Bytes linux_program(std::string_view inside)
{
    return bytes_of("\x7F"
                    "ELF"
        + std::string(inside));
}

/// Begins as what Windows starts: "MZ", and where its second beginning is.
inline base::Bytes windows_program(std::string_view inside)
{
    std::string program(0x40, '\0');
    program[0] = 'M';
    program[1] = 'Z';
    program[0x3C] = 0x40;
    return bytes_of(program + std::string("PE\0\0", 4) + std::string(inside));
}

/// The program that runs and the folder it came in, as it was handed out.
inline void put_program_folder(base::MemoryDisk& disk, const std::string& folder = "/usb")
{
    disk.put("/proc/program", linux_program("uno"));
    disk.put(folder + "/ceiba", linux_program("uno"));
    disk.put(folder + "/ceiba.exe", windows_program("uno"));
    disk.put(folder + "/LEAME.txt",
        bytes_of("\xEF\xBB\xBF"
                 "CEIBA\r\n"));
    disk.put(folder + "/LICENCIAS.txt", bytes_of("GPL\r\n"));
}

} // namespace test
