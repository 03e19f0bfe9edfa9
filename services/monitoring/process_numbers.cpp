#include "services/monitoring/process_numbers.h"

#include <dirent.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include "core/base/build_id.h"

namespace sw {
namespace {

/// The fields of /proc/self/stat behind the name, which may hold anything: field 3 (state) is the first (proc(5)).
std::vector<double> statFields() {
    std::ifstream file("/proc/self/stat");
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    std::istringstream fields(text.substr(std::min(text.size(), text.rfind(')') + 1)));
    std::string state;
    fields >> state;
    std::vector<double> values = {0};
    for (double value = 0; fields >> value;)
        values.push_back(value);
    return values;
}

double field(const std::vector<double>& fields, std::size_t number) {
    constexpr std::size_t kFirst = 3;
    return number - kFirst < fields.size() ? fields[number - kFirst] : 0;
}

double bootTime() {
    std::ifstream file("/proc/stat");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("btime "))
            return std::stod(line.substr(6));
    return 0;
}

double openFiles() {
    DIR* folder = ::opendir("/proc/self/fd");
    if (!folder)
        return 0;
    int count = -3;  // ".", ".." and the folder itself
    while (::readdir(folder) != nullptr)
        ++count;
    ::closedir(folder);
    return count;
}

}  // namespace

ProcessNumbers::ProcessNumbers(Metrics& metrics, const std::string& version)
    : m_cpu(metrics.counter("process_cpu_seconds_total", "Seconds of processor time, of the program and of the system for it.")),
      m_resident(metrics.gauge("process_resident_memory_bytes", "Memory that is really there.")),
      m_virtual(metrics.gauge("process_virtual_memory_bytes", "Addresses that are taken.")),
      m_threads(metrics.gauge("process_threads", "Threads.")),
      m_open(metrics.gauge("process_open_fds", "Open files and sockets.")),
      m_mostOpen(metrics.gauge("process_max_fds", "Files and sockets that may be open.")) {
    metrics.gauge("shortwright_build_info", "1; the labels say which program this is.", {{"version", version}, {"build", buildId().substr(0, 16)}}).set(1);
    const double ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
    metrics.gauge("process_start_time_seconds", "When the program was started, in seconds since 1970.").set(bootTime() + field(statFields(), 22) / ticks);
    refresh();
}

void ProcessNumbers::refresh() {
    const std::vector<double> fields = statFields();
    const double ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
    const double cpu = (field(fields, 14) + field(fields, 15)) / ticks;
    m_cpu.add(std::max(0.0, cpu - m_cpu.value()));
    m_threads.set(field(fields, 20));
    m_virtual.set(field(fields, 23));
    m_resident.set(field(fields, 24) * static_cast<double>(::sysconf(_SC_PAGESIZE)));
    m_open.set(openFiles());
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    m_mostOpen.set(static_cast<double>(limit.rlim_cur));
}

}  // namespace sw
