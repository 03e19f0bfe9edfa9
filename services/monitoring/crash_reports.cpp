#include "services/monitoring/crash_reports.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr const char* kTold = "told";

/// Seconds since 1970 have ten digits until 2286, so that names are ordered by time.
bool isReport(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.starts_with("crash-") && name.ends_with(".txt");
}

}  // namespace

std::vector<fs::path> crashReports(const fs::path& folder) {
    std::vector<fs::path> reports;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (isReport(entry.path()))
            reports.push_back(entry.path());
    std::ranges::sort(reports, std::ranges::greater());
    return reports;
}

void keepNewestCrashes(const fs::path& folder, std::size_t count) {
    const std::vector<fs::path> reports = crashReports(folder);
    std::error_code error;
    for (std::size_t i = count; i < reports.size(); ++i)
        fs::remove(reports[i], error);
}

std::vector<fs::path> newCrashes(const fs::path& folder) {
    std::vector<fs::path> reports = crashReports(folder);
    std::string told;
    std::ifstream(folder / kTold) >> told;
    std::erase_if(reports, [&](const fs::path& report) { return report.filename().string() <= told; });
    if (!reports.empty())
        std::ofstream(folder / kTold, std::ios::trunc) << reports.front().filename().string() << "\n";
    return reports;
}

}  // namespace sw
