#pragma once

#include <QTemporaryDir>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "services/animation/animation_provider.h"
#include "services/animation/clip_maker.h"

namespace sw {

/// Clips that were made, by what was ordered, for as long as it lives: who changes the camera or the transition of a scene gets
/// the same clip again and does not pay for it twice. On disk, the last few. Any thread.
class ClipShelf {
public:
    [[nodiscard]] std::optional<MotionVideo> find(const ClipOrder& order) const;
    /// Keeps nothing where there is no room for it.
    void put(const ClipOrder& order, const MotionVideo& clip);

private:
    struct Kept {
        std::string extension;
        std::uint64_t size = 0;
    };
    [[nodiscard]] std::string fileOf(const std::string& name) const { return m_folder.filePath(QString::fromStdString(name)).toStdString(); }

    const QTemporaryDir m_folder;
    mutable std::mutex m_mutex;  // guards all below
    std::map<std::string, Kept> m_clips;
    std::deque<std::string> m_names;  ///< the oldest first
};

}  // namespace sw
