#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>

#include "services/http/trace_context.h"

namespace sw {

/// For whom there is work in which folder: stages run on threads of the scheduler, which know the project's folder and not who
/// asked. Any thread.
class WorkPlaces {
public:
    /// For as long as it lives, what is done in `folder` or below is done for what its maker's thread works for.
    class Place {
    public:
        /// `places` outlives it.
        Place(WorkPlaces& places, const std::filesystem::path& folder);
        ~Place();
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;

    private:
        WorkPlaces& m_places;
        std::uint64_t m_number;
    };

    /// Whom what is done in `folder` is for: the nearest folder's, of several the last; an empty one where nobody asked.
    [[nodiscard]] Work find(const std::filesystem::path& folder) const;
    /// Whom everything is for that is in none of the folders.
    void setElsewhere(const Work& work);

private:
    struct Entry {
        std::filesystem::path folder;
        Work work;
    };

    mutable std::mutex m_mutex;  // guards all below
    std::map<std::uint64_t, Entry> m_entries;
    std::uint64_t m_last = 0;
    Work m_elsewhere;
};

}  // namespace sw
