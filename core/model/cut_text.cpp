#include "core/model/cut_text.h"

#include <algorithm>

namespace sw {
namespace {

/// "sentence-3" becomes "s3" in lanes where only sentences are.
std::string shortName(const std::string& origin) {
    const std::size_t dash = origin.find('-');
    return dash == std::string::npos ? origin : origin.substr(0, 1) + origin.substr(dash + 1);
}

class Lane {
public:
    Lane(char name, Duration duration, Duration step)
        : m_name(name), m_step(step), m_cells(static_cast<std::size_t>(duration.flicks / step.flicks) + 2, " ") {}

    void add(TimeRange range, const std::string& name) {
        const std::size_t from = cell(range.start);
        const std::size_t to = std::max(from + 1, cell(range.end));
        for (std::size_t i = from; i < to && i < m_cells.size(); ++i)
            m_cells[i] = i == from ? "|" : i - from - 1 < name.size() ? std::string(1, name[i - from - 1]) : "\u00b7";
        if (to < m_cells.size())
            m_cells[to] = "|";
    }

    [[nodiscard]] std::string text() const {
        std::string line = std::string(1, m_name) + " ";
        for (const std::string& c : m_cells)
            line += c;
        return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }

private:
    [[nodiscard]] std::size_t cell(TimePoint t) const {
        return static_cast<std::size_t>(std::max<std::int64_t>(0, t.flicks / m_step.flicks));
    }

    char m_name;
    Duration m_step;
    std::vector<std::string> m_cells;
};

}  // namespace

std::string cutText(const Cut& cut, Duration step) {
    Lane pictures('P', cut.duration, step);
    Lane captions('T', cut.duration, step);
    Lane voice('V', cut.duration, step);
    Lane music('M', cut.duration, step);
    Lane effects('E', cut.duration, step);
    for (const CutPicture& picture : cut.pictures)
        pictures.add(picture.range, picture.origin);
    for (const CutCaption& caption : cut.captions)
        captions.add(caption.range, shortName(caption.origin));
    for (const CutSound& sound : cut.sounds) {
        Lane& lane = sound.role == SoundRole::Voice ? voice : sound.role == SoundRole::Music ? music : effects;
        lane.add(sound.range, sound.role == SoundRole::Voice ? shortName(sound.origin) : sound.origin);
    }
    return pictures.text() + captions.text() + voice.text() + music.text() + effects.text();
}

}  // namespace sw
