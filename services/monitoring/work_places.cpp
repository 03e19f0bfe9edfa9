#include "services/monitoring/work_places.h"

#include <algorithm>

namespace sw {
namespace fs = std::filesystem;
namespace {

fs::path plain(const fs::path& folder) {
    std::error_code error;
    const fs::path whole = fs::absolute(folder, error);
    const fs::path normal = (error ? folder : whole).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();  // "/a/" is "/a"
}

bool isWithin(const fs::path& folder, const fs::path& outer) {
    return std::ranges::mismatch(outer, folder).in1 == outer.end();
}

}  // namespace

WorkPlaces::Place::Place(WorkPlaces& places, const fs::path& folder) : m_places(places) {
    const std::scoped_lock lock(places.m_mutex);
    m_number = ++places.m_last;
    places.m_entries[m_number] = {plain(folder), WorkScope::current()};
}

WorkPlaces::Place::~Place() {
    const std::scoped_lock lock(m_places.m_mutex);
    m_places.m_entries.erase(m_number);
}

Work WorkPlaces::find(const fs::path& folder) const {
    const std::scoped_lock lock(m_mutex);
    const Entry* nearest = nullptr;
    const fs::path asked = folder.empty() || m_entries.empty() ? fs::path() : plain(folder);
    for (const auto& [number, entry] : m_entries)
        if (isWithin(asked, entry.folder) && (!nearest || isWithin(entry.folder, nearest->folder)))
            nearest = &entry;
    return nearest ? nearest->work : m_elsewhere;
}

void WorkPlaces::setElsewhere(const Work& work) {
    const std::scoped_lock lock(m_mutex);
    m_elsewhere = work;
}

}  // namespace sw
