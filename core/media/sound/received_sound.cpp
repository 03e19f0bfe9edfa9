#include "core/media/sound/received_sound.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

#include "core/base/host.h"

namespace sw {
namespace {

constexpr std::size_t kHeadBytes = 16;
constexpr float kLoudest = 8;  // of full scale

tl::unexpected<Error> noSound(std::string why, std::string detail = {}) {
    return fail(ErrorCode::InvalidInput, std::move(why), std::move(detail));
}

/// A file in memory that ends with its owner.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes) : m_descriptor(::memfd_create("sound", MFD_CLOEXEC)) {
        while (m_descriptor >= 0 && !bytes.empty()) {
            const ssize_t n = ::write(m_descriptor, bytes.data(), bytes.size());
            if (n <= 0) {
                m_error = errno;
                return;
            }
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
        m_error = m_descriptor < 0 ? errno : 0;
    }
    ~MemoryFile() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] int error() const { return m_error; }
    [[nodiscard]] std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
    int m_error = 0;
};

bool isMpegFrame(std::string_view bytes) {
    return bytes.size() >= 2 && bytes[0] == '\xff' && (bytes[1] & '\xe0') == '\xe0';
}

}  // namespace

std::string soundContainer(std::string_view firstBytes) {
    if (firstBytes.starts_with("RIFF") && firstBytes.size() >= 12 && firstBytes.substr(8, 4) == "WAVE")
        return "wav";
    if (firstBytes.starts_with("OggS"))
        return "ogg";
    if (firstBytes.starts_with("fLaC"))
        return "flac";
    if (firstBytes.starts_with("ID3"))
        return "mp3";
    if (!isMpegFrame(firstBytes))
        return {};
    return (firstBytes[1] & '\x06') == 0 ? "aac" : "mp3";  // layer 0 is ADTS
}

Result<Sound> receivedSoundFile(const std::filesystem::path& file, Duration most, const std::stop_token& stop) {
    std::array<char, kHeadBytes> head{};
    std::ifstream in(file, std::ios::binary);
    in.read(head.data(), head.size());
    const std::string container = soundContainer({head.data(), static_cast<std::size_t>(in.gcount())});
    if (container.empty())
        return noSound(in.gcount() == 0 ? "it is empty" : "it is no sound in WAV, MP3, Ogg, FLAC or AAC");
    const std::int64_t enough = sampleAt(TimePoint{} + most, kSoundRate);
    Sound sound;
    const SoundSink keep = [&](std::span<const float> samples, int channels) {
        sound.channels = channels;
        const auto room = static_cast<std::size_t>((enough - sound.frames()) * channels);
        const auto taken = samples.first(std::min(samples.size(), room));
        sound.samples.insert(sound.samples.end(), taken.begin(), taken.end());
        return sound.frames() < enough;
    };
    const Result<void> decoded = decodeSoundIn(container, file, keep, stop);
    if (!decoded && decoded.error().code != ErrorCode::InvalidInput)
        return tl::unexpected<Error>(decoded.error());
    if (!decoded)
        return noSound("its sound cannot be read", decoded.error().message);
    for (float& sample : sound.samples)  // a file of floats may hold what is no number
        sample = std::isfinite(sample) ? std::clamp(sample, -kLoudest, kLoudest) : 0.0F;
    return sound;
}

Result<Sound> receivedSound(std::string_view bytes, Duration most, const std::stop_token& stop) {
    const MemoryFile file(bytes);
    if (file.error() != 0)
        return fail(ErrorCode::Io, "The sound could not be kept in memory: " + reasonOf(file.error()) +
                                       ". Close other programs, and try again.");
    return receivedSoundFile(file.path(), most, stop);
}

}  // namespace sw
