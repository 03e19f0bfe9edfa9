#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <span>
#include <stop_token>
#include <utility>

#include "core/base/result.h"
#include "core/media/sound/wav_file.h"

namespace sw {

/// Random access to the samples of a sound file at 48 kHz, mono or stereo, as decodeSound() gives them, without holding
/// them: they are read from the file itself where it is a plain WAV file, and otherwise from a file without a name,
/// into which it was decoded once. May be read from several threads.
class SoundSource {
public:
    /// Decodes when it has to, but not more than `enough` frames from the beginning. Errors as decodeSound(), and Io
    /// when there is no room for what is decoded.
    static Result<SoundSource> open(const std::filesystem::path& file,
                                    std::int64_t enough = std::numeric_limits<std::int64_t>::max(),
                                    const std::stop_token& stop = {});

    [[nodiscard]] int channels() const { return m_layout.channels; }
    /// Of the whole; `enough` or a little more where the rest was left out.
    [[nodiscard]] std::int64_t frames() const { return m_layout.frames; }
    /// Frames `first` and following, interleaved, as many as fill `out`; silence outside of the sound. Error: Io.
    Result<void> read(std::int64_t first, std::span<float> out) const;

private:
    /// Owns a file descriptor.
    class Descriptor {
    public:
        explicit Descriptor(int number = -1) : m_number(number) {}
        Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
        Descriptor& operator=(Descriptor&& other) noexcept {
            std::swap(m_number, other.m_number);
            return *this;
        }
        ~Descriptor();
        [[nodiscard]] int number() const { return m_number; }

    private:
        int m_number;
    };

    SoundSource(std::filesystem::path file, Descriptor samples, PcmLayout layout)
        : m_file(std::move(file)), m_samples(std::move(samples)), m_layout(layout) {}
    static Result<Descriptor> nameless(const std::filesystem::path& file);
    static Result<SoundSource> decoded(const std::filesystem::path& file, std::int64_t enough,
                                       const std::stop_token& stop);
    Result<void> readBytes(std::int64_t at, void* bytes, std::size_t count) const;

    std::filesystem::path m_file;
    Descriptor m_samples;
    PcmLayout m_layout;
};

}  // namespace sw
