#pragma once

#include <QObject>
#include <cstdint>
#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/model/media_ref.h"
#include "ui/timeline/background_work.h"

namespace sw::ui {

/// How loud a sound is over its length: the highest absolute sample of each stretch of `framesPerPeak` samples at 48 kHz,
/// 255 is full scale. Never more than kMost peaks: of long sounds each stands for a longer stretch.
struct Peaks {
    std::uint32_t framesPerPeak = 0;
    std::vector<std::uint8_t> peaks;

    static constexpr std::size_t kMost = 1 << 18;

    /// The highest within a stretch of the sound's time, 0…1.
    [[nodiscard]] double highest(TimePoint from, TimePoint to) const;
    friend bool operator==(const Peaks&, const Peaks&) = default;
};

/// Collects peaks while samples come in, in bounded memory.
class PeakCollector {
public:
    void add(const float* samples, std::size_t count, int channels);
    /// What there is so far.
    [[nodiscard]] Peaks finish();

private:
    void close();
    Peaks m_made{192, {}};  // 250 a second
    std::uint32_t m_filled = 0;
    float m_highest = 0;
};

/// A peak file: "SWPEAKS1", samples per peak and count as 32-bit little endian, one byte a peak, and the SHA-256 of all
/// that in hex. A file that is not whole is no peaks.
std::string peakBytes(const Peaks& peaks);
std::optional<Peaks> readPeaks(const std::string& bytes);

/// Peaks of sound files, made on a thread of its own and kept: of the last used sounds in memory, all as small files
/// beside the project. Main thread.
class Waveforms final : public QObject {
    Q_OBJECT

public:
    explicit Waveforms(QObject* parent = nullptr);
    ~Waveforms() override;

    /// Where the media lie. Forgets all.
    void setFolder(const std::filesystem::path& media);
    /// Null until they are there: then arrived() is emitted. A sound that cannot be read has no peaks at all, but is not
    /// null. Good until the next call.
    const Peaks* peaks(const MediaRef& media);

    static constexpr std::size_t kMostKept = 256;

signals:
    void arrived();

private:
    void keep(const std::string& key, Peaks peaks);

    struct Kept {
        Peaks peaks;
        std::list<std::string>::iterator use;
    };
    std::filesystem::path m_media;
    std::map<std::string, Kept> m_kept;
    std::list<std::string> m_uses;
    int m_generation = 0;
    std::unique_ptr<BackgroundWork> m_work;
};

}  // namespace sw::ui
