#pragma once

#include "support/memory_scan.hpp"

namespace test {

/// Looks through the memory of a child at its very end: after its last instruction, before the
/// system takes the memory back (Linux; needs the right to trace it).
class ExitScan {
public:
    /// From now on the child cannot end unseen.
    explicit ExitScan(int process);
    ~ExitScan();
    ExitScan(const ExitScan&) = delete;
    ExitScan& operator=(const ExitScan&) = delete;

    /// The system lets us.
    bool may_look() const { return m_process != 0; }
    /// Waits for the end, looks and lets the child go, which the parent then finds ended. Nothing
    /// when it did not end within this time.
    base::Result<ScanReport> wait(const Secrets& secrets, int milliseconds);

private:
    void let_go();
    int m_process;
};

} // namespace test
