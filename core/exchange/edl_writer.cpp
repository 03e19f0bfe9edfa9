#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/base/text.h"
#include "core/exchange/exchange_writers.h"

// CMX 3600 (SMPTE 258M describes its like): one track of pictures and four of sound, all times in frames.
namespace sw {
namespace {

constexpr std::int64_t kFirstHour = 3600;  // seconds at which films begin
constexpr const char* kReel = "AX";        // files have no reel

/// hh:mm:ss:ff; where seconds are not whole frames some numbers are left out (SMPTE 12M drop frame, with semicolons in
/// the programs that read this).
class Timecode {
public:
    explicit Timecode(FrameRate rate) : m_base((rate.num + rate.den / 2) / rate.den), m_drops(rate.den == 1001 && m_base % 30 == 0) {}

    [[nodiscard]] bool drops() const { return m_drops; }
    [[nodiscard]] std::int64_t base() const { return m_base; }
    [[nodiscard]] std::string text(std::int64_t frame) const {
        if (m_drops) {
            const std::int64_t left = m_base / 15;  // numbers left out in a minute
            const std::int64_t minute = m_base * 60 - left;
            const std::int64_t ten = minute * 10 + left;
            const std::int64_t tens = frame / ten;
            const std::int64_t rest = frame % ten;
            frame += left * 9 * tens + (rest > left ? left * ((rest - left) / minute) : 0);
        }
        char text[48];
        std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld:%02lld", static_cast<long long>(frame / (m_base * 3600)),
                      static_cast<long long>(frame / (m_base * 60) % 60), static_cast<long long>(frame / m_base % 60), static_cast<long long>(frame % m_base));
        return text;
    }
    /// The frame that is called 01:00:00:00.
    [[nodiscard]] std::int64_t firstFrame() const {
        const std::int64_t left = m_drops ? m_base / 15 * 54 : 0;  // in an hour
        return m_base * kFirstHour - left;
    }

private:
    std::int64_t m_base;
    bool m_drops;
};

/// A name that stays on its line.
std::string plainLine(const std::string& text) {
    std::string line;
    for (const char c : text)
        line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    return trimmed(line);
}

class Writer {
public:
    Writer(const ExchangeRequest& request, const ExchangeTimeline& timeline)
        : m_cut(request.cut), m_timeline(timeline), m_code(request.cut.rate) {}

    std::string text() {
        m_text = "TITLE: " + plainLine(m_timeline.name) + "\nFCM: " + (m_code.drops() ? "DROP FRAME" : "NON-DROP FRAME") + "\n\n";
        writePictures(m_timeline.tracks.front().clips);
        std::size_t sounds = 0;
        for (const ExchangeTrack& track : m_timeline.tracks)
            if (!track.isSeen() && sounds < kEdlSoundTracks)
                writeSounds(track.clips, ++sounds);
        return m_text;
    }

private:
    struct Frames {
        std::int64_t from;
        std::int64_t to;
    };
    [[nodiscard]] Frames onRecord(TimeRange range) const {
        const auto frame = [&](TimePoint t) { return frameAt(nearestFrame(t, m_cut.rate), m_cut.rate); };
        return {frame(range.start), frame(range.end)};
    }
    /// As long as on the record: a changed speed has a line of its own.
    [[nodiscard]] Frames atSource(const ExchangeClip& clip, Frames record) const {
        const TimePoint start = clip.speed() < 0 ? clip.source.end - Duration::frames(1, m_cut.rate) : clip.source.start;
        const std::int64_t from = std::max<std::int64_t>(0, frameAt(nearestFrame(start, m_cut.rate), m_cut.rate));
        return {from, from + record.to - record.from};
    }

    void line(int number, const std::string& reel, const std::string& channel, const std::string& edit, Frames source, Frames record) {
        char head[64];
        std::snprintf(head, sizeof head, "%03d  %-8s %-5s %-8s ", number, reel.c_str(), channel.c_str(), edit.c_str());
        m_text += head + m_code.text(source.from) + " " + m_code.text(source.to) + " " + m_code.text(m_code.firstFrame() + record.from) + " " +
                  m_code.text(m_code.firstFrame() + record.to) + "\n";
    }

    void comments(const ExchangeClip& clip, const char* which) {
        m_text += std::string("* ") + which + " CLIP NAME: " + plainLine(clip.name) + "\n";
        if (clip.media)
            m_text += "* SOURCE FILE: " + clip.media.fileName() + "\n";
    }

    void speedLine(const ExchangeClip& clip, Frames source) {
        if (clip.speed() == 1)
            return;
        char text[96];
        std::snprintf(text, sizeof text, "M2   %-8s %c%05.1f                %s\n", kReel, clip.speed() < 0 ? '-' : ' ',
                      std::abs(clip.speed()) * static_cast<double>(m_code.base()), m_code.text(source.from).c_str());
        m_text += text;
    }

    [[nodiscard]] static std::string reelOf(const ExchangeClip& clip) { return clip.media ? kReel : "BL"; }

    void writePictures(const std::vector<ExchangeClip>& clips) {
        for (std::size_t i = 0; i < clips.size(); ++i) {
            const ExchangeClip& clip = clips[i];
            const Frames record = onRecord(clip.range);
            const Frames source = atSource(clip, record);
            const std::int64_t blend = std::min<std::int64_t>(999, frameAt(nearestFrame(TimePoint{} + clip.transition.duration, m_cut.rate), m_cut.rate));
            ++m_number;
            if (i > 0 && clip.transition.kind != TransitionKind::None && blend > 0) {
                const ExchangeClip& before = clips[i - 1];
                const Frames end{atSource(before, onRecord(before.range)).to, atSource(before, onRecord(before.range)).to};
                char edit[16];
                std::snprintf(edit, sizeof edit, "D    %03lld", static_cast<long long>(blend));
                line(m_number, reelOf(before), "V", "C", end, {record.from, record.from});
                line(m_number, reelOf(clip), "V", edit, source, record);
                comments(before, "FROM");
                comments(clip, "TO");
            } else {
                line(m_number, reelOf(clip), "V", "C", source, record);
                comments(clip, "FROM");
            }
            speedLine(clip, source);
        }
    }

    void writeSounds(const std::vector<ExchangeClip>& clips, std::size_t track) {
        const std::string channel = track == 1 ? "A" : "A" + std::to_string(track);
        for (const ExchangeClip& clip : clips) {
            const Frames record = onRecord(clip.range);
            if (record.from >= record.to)
                continue;
            line(++m_number, kReel, channel, "C", atSource(clip, record), record);
            comments(clip, "FROM");
        }
    }

    const Cut& m_cut;
    const ExchangeTimeline& m_timeline;
    Timecode m_code;
    std::string m_text;
    int m_number = 0;
};

}  // namespace

std::string edlText(const ExchangeRequest& request, const ExchangeTimeline& timeline) {
    return Writer(request, timeline).text();
}

}  // namespace sw
