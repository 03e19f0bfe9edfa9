#include "app/data_places.h"

#include <cstdlib>
#include <system_error>

namespace sw::app {
namespace fs = std::filesystem;
namespace {

void tell(const char* variable, const fs::path& file) {
    std::error_code ignored;
    if (fs::exists(file, ignored))
        ::setenv(variable, file.c_str(), 0);
}

}  // namespace

DataPlaces::DataPlaces(const fs::path& program) : m_prefix(program.parent_path().parent_path()) {}

fs::path DataPlaces::shared(const fs::path& name) const {
    std::error_code ignored;
    const fs::path beside = share() / name;
    return fs::exists(beside, ignored) ? beside : "/usr/share" / name;
}

fs::path DataPlaces::espeakData() const {
    std::error_code ignored;
    return fs::exists(share() / "espeak-ng-data" / "phontab", ignored) ? share() : fs::path();
}

void DataPlaces::tellLibraries() const {
    tell("FONTCONFIG_FILE", m_prefix / "etc" / "fonts" / "fonts.conf");
    tell("MECABRC", m_prefix / "etc" / "mecabrc");
}

}  // namespace sw::app
