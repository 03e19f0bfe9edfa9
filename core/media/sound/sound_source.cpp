#include "core/media/sound/sound_source.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/base/host.h"
#include "core/media/sound/sound_file.h"

namespace sw {
namespace {

/// An open file that has no name, or −1 and errno.
int openNameless(const std::string& folder) {
#ifdef O_TMPFILE
    if (const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); file >= 0)
        return file;
#endif
    std::string name = folder + "/shortwright-XXXXXX";
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0)
        ::unlink(name.c_str());
    return file;
}

/// Zero or an errno value.
int writeAll(int file, std::span<const float> samples) {
    const char* bytes = reinterpret_cast<const char*>(samples.data());
    for (std::size_t left = samples.size_bytes(); left > 0;) {
        const ssize_t written = ::write(file, bytes, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes += written;
        left -= static_cast<std::size_t>(written);
    }
    return 0;
}

tl::unexpected<Error> noRoom(const std::filesystem::path& file, int error) {
    return fail(ErrorCode::Io, "The sound file " + file.string() +
                                   " could not be decoded into a temporary file: " + reasonOf(error) + ".");
}

/// What is no number, infinite or beyond all that a converter makes would spread over the whole mix.
void clean(std::span<float> samples) {
    constexpr auto kMost = std::bit_cast<std::int32_t>(0x1p24F);
    for (float& sample : samples)
        sample = (std::bit_cast<std::int32_t>(sample) & 0x7fff'ffff) > kMost ? 0.0F : sample;
}

}  // namespace

SoundSource::Descriptor::~Descriptor() {
    if (m_number >= 0)
        ::close(m_number);
}

Result<SoundSource::Descriptor> SoundSource::nameless(const std::filesystem::path& file) {
    const char* wanted = std::getenv("TMPDIR");
    // What lies in /tmp may be held in memory.
    for (const char* folder : {wanted && *wanted ? wanted : "/var/tmp", "/tmp"})
        if (const int number = openNameless(folder); number >= 0)
            return Descriptor(number);
    return noRoom(file, errno);
}

Result<SoundSource> SoundSource::decoded(const std::filesystem::path& file, std::int64_t enough,
                                         const std::stop_token& stop) {
    SW_TRY(Descriptor samples, nameless(file));
    PcmLayout layout;
    layout.isFloat = true;
    const SoundSink keep = [&](std::span<const float> some, int channels) -> Result<bool> {
        layout.channels = channels;
        layout.frames += std::ssize(some) / channels;
        if (const int error = writeAll(samples.number(), some); error != 0)
            return noRoom(file, error);
        return layout.frames < enough;
    };
    SW_CHECK(decodeSound(file, keep, stop));
    return SoundSource(file, std::move(samples), layout);
}

Result<SoundSource> SoundSource::open(const std::filesystem::path& file, std::int64_t enough,
                                      const std::stop_token& stop) {
    Descriptor samples(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    const std::optional<PcmLayout> layout = samples.number() >= 0 ? plainWav(samples.number()) : std::nullopt;
    return layout ? SoundSource(file, std::move(samples), *layout) : decoded(file, enough, stop);
}

Result<void> SoundSource::readBytes(std::int64_t at, void* bytes, std::size_t count) const {
    for (auto* to = static_cast<char*>(bytes); count > 0;) {
        const ssize_t got = ::pread(m_samples.number(), to, count, at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fail(ErrorCode::Io, "The sound file " + m_file.string() + " could not be read: " +
                                           (got < 0 ? reasonOf(errno) : "it has become shorter meanwhile") +
                                           ". Restore it, or make or choose the sound again.");
        to += got;
        at += got;
        count -= static_cast<std::size_t>(got);
    }
    return {};
}

Result<void> SoundSource::read(std::int64_t first, std::span<float> out) const {
    const std::int64_t channels = m_layout.channels;
    const std::int64_t wanted = std::ssize(out) / channels;
    const std::int64_t from = std::clamp<std::int64_t>(first, 0, m_layout.frames);
    const std::int64_t to = std::clamp<std::int64_t>(first + wanted, from, m_layout.frames);
    const auto place = [&](std::int64_t frame) { return out.begin() + (frame - first) * channels; };
    if (from == to) {
        std::fill(out.begin(), out.end(), 0.0F);
        return {};
    }
    std::fill(out.begin(), place(from), 0.0F);
    std::fill(place(to), out.end(), 0.0F);
    const std::span<float> there(place(from), place(to));
    if (m_layout.isFloat) {
        SW_CHECK(readBytes(m_layout.offset + 4 * from * channels, there.data(), there.size_bytes()));
        clean(there);
        return {};
    }
    std::array<std::int16_t, 4096> block;
    for (std::size_t done = 0; done < there.size(); done += block.size()) {
        const std::size_t count = std::min(block.size(), there.size() - done);
        const std::int64_t at = m_layout.offset + 2 * (from * channels + static_cast<std::int64_t>(done));
        SW_CHECK(readBytes(at, block.data(), 2 * count));
        for (std::size_t i = 0; i < count; ++i)
            there[done + i] = static_cast<float>(block[i]) * (1.0F / 32768);
    }
    return {};
}

}  // namespace sw
