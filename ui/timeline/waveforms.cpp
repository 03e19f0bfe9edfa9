#include "ui/timeline/waveforms.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSaveFile>
#include <algorithm>
#include <cmath>

#include "core/base/digest.h"
#include "core/media/sound/sound_file.h"

namespace sw::ui {
namespace {

constexpr std::size_t kMostWaiting = 600;
constexpr const char* kFolder = "thumbnails";
constexpr char kName[] = "SWPEAKS1";
constexpr std::size_t kHeader = 16;   // name, samples per peak, count
constexpr std::size_t kDigest = 64;

void put32(std::string& bytes, std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>(value >> shift & 255);
}

std::uint32_t get32(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

std::optional<Peaks> decode(const std::filesystem::path& file, const std::stop_token& stop) {
    PeakCollector collector;
    const Result<void> read = decodeSound(
        file,
        [&](std::span<const float> samples, int channels) -> Result<bool> {
            collector.add(samples.data(), samples.size() / static_cast<std::size_t>(channels), channels);
            return true;
        },
        stop);
    if (!read)
        return read.error().code == ErrorCode::Cancelled ? std::nullopt : std::optional(Peaks{});
    return collector.finish();
}

/// Nothing when work was stopped; no peaks for what cannot be read, which is tried again with the next program start.
std::optional<Peaks> load(const std::filesystem::path& media, const std::string& name, const std::stop_token& stop) {
    const QDir folder(QString::fromStdString((media / kFolder).string()));
    const QString path = folder.filePath(QString::fromStdString(name) + ".peaks");
    if (QFile file(path); file.open(QIODevice::ReadOnly))
        if (std::optional<Peaks> kept = readPeaks(file.read(static_cast<qint64>(Peaks::kMost + 256)).toStdString()))
            return kept;
    std::optional<Peaks> made = decode(media / name, stop);
    if (!made || made->peaks.empty())
        return made;
    folder.mkpath(".");
    QSaveFile out(path);
    const std::string bytes = peakBytes(*made);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()))
        out.commit();
    return made;
}

}  // namespace

double Peaks::highest(TimePoint from, TimePoint to) const {
    if (peaks.empty() || framesPerPeak == 0 || to < TimePoint{})
        return 0;
    const std::int64_t per = Duration::samples(framesPerPeak, kSoundRate).flicks;
    const auto count = static_cast<std::int64_t>(peaks.size());
    const std::int64_t first = std::max<std::int64_t>(0, from.flicks / per);
    const std::int64_t last = std::min(count, std::max(first + 1, (to.flicks + per - 1) / per));
    if (first >= last)
        return 0;
    return *std::max_element(peaks.begin() + first, peaks.begin() + last) / 255.0;
}

void PeakCollector::add(const float* samples, std::size_t count, int channels) {
    for (std::size_t i = 0; i < count; ++i) {
        for (int c = 0; c < channels; ++c)
            m_highest = std::max(m_highest, std::abs(*samples++));
        if (++m_filled == m_made.framesPerPeak)
            close();
    }
}

void PeakCollector::close() {
    m_made.peaks.push_back(static_cast<std::uint8_t>(std::lround(std::min(1.0F, m_highest) * 255)));
    m_filled = 0;
    m_highest = 0;
    if (m_made.peaks.size() < Peaks::kMost)
        return;
    for (std::size_t i = 0; i < m_made.peaks.size() / 2; ++i)
        m_made.peaks[i] = std::max(m_made.peaks[2 * i], m_made.peaks[2 * i + 1]);
    m_made.peaks.resize(m_made.peaks.size() / 2);
    m_made.framesPerPeak *= 2;
}

Peaks PeakCollector::finish() {
    if (m_filled > 0)
        close();
    return std::move(m_made);
}

std::string peakBytes(const Peaks& peaks) {
    std::string bytes(kName);
    put32(bytes, peaks.framesPerPeak);
    put32(bytes, static_cast<std::uint32_t>(peaks.peaks.size()));
    bytes.append(peaks.peaks.begin(), peaks.peaks.end());
    return bytes + digestOf(bytes);
}

std::optional<Peaks> readPeaks(const std::string& bytes) {
    if (bytes.size() < kHeader + kDigest || !bytes.starts_with(kName))
        return std::nullopt;
    const std::size_t count = get32(bytes, 12);
    const std::uint32_t per = get32(bytes, 8);
    if (count > Peaks::kMost || per == 0 || bytes.size() != kHeader + count + kDigest ||
        bytes.substr(kHeader + count) != digestOf(bytes.substr(0, kHeader + count)))
        return std::nullopt;
    return Peaks{per, {bytes.begin() + kHeader, bytes.begin() + static_cast<std::ptrdiff_t>(kHeader + count)}};
}

Waveforms::Waveforms(QObject* parent) : QObject(parent), m_work(std::make_unique<BackgroundWork>(kMostWaiting)) {}

Waveforms::~Waveforms() = default;

void Waveforms::setFolder(const std::filesystem::path& media) {
    if (media == m_media)
        return;
    m_work->forgetAll();
    m_media = media;
    m_kept.clear();
    m_uses.clear();
    ++m_generation;
}

const Peaks* Waveforms::peaks(const MediaRef& media) {
    if (!media || m_media.empty())
        return nullptr;
    const std::string name = media.fileName();
    if (const auto kept = m_kept.find(name); kept != m_kept.end()) {
        m_uses.splice(m_uses.begin(), m_uses, kept->second.use);
        return &kept->second.peaks;
    }
    const QPointer<Waveforms> self(this);
    m_work->want(name, [self, name, folder = m_media, generation = m_generation](const std::stop_token& stop) {
        std::optional<Peaks> made = load(folder, name, stop);
        if (!made || stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            qApp,
            [self, name, made = std::move(*made), generation] {
                if (self && self->m_generation == generation)
                    self->keep(name, made);
            },
            Qt::QueuedConnection);
    });
    return nullptr;
}

void Waveforms::keep(const std::string& key, Peaks peaks) {
    if (m_kept.contains(key))
        return;
    m_uses.push_front(key);
    m_kept.emplace(key, Kept{std::move(peaks), m_uses.begin()});
    while (m_kept.size() > kMostKept) {
        m_kept.erase(m_uses.back());
        m_uses.pop_back();
    }
    emit arrived();
}

}  // namespace sw::ui
