#include "core/media/sound/wav_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "core/media/sound/sound_file.h"
#include "core/media/source/ffmpeg.h"

namespace sw {
namespace {

constexpr std::uint32_t kPcm = 1;
constexpr std::uint32_t kFloat = 3;
constexpr std::uint32_t kExtensible = 0xFFFE;
constexpr std::int64_t kMostBytes = 0xFFFF'FFFF - 36;

void putInteger(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::uint32_t integerAt(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

/// Up to `count` bytes of the file; fewer at its end.
std::string bytesAt(int descriptor, std::int64_t at, std::size_t count) {
    std::string bytes(count, '\0');
    const ssize_t got = ::pread(descriptor, bytes.data(), count, at);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

/// From the content of a "fmt " chunk.
std::optional<PcmLayout> layoutOf(std::string_view format) {
    if (format.size() < 16)
        return std::nullopt;
    std::uint32_t coding = integerAt(format, 0, 2);
    PcmLayout layout;
    layout.channels = static_cast<int>(integerAt(format, 2, 2));
    const std::uint32_t bits = integerAt(format, 14, 2);
    if (coding == kExtensible && format.size() >= 40 && integerAt(format, 18, 2) == bits) {
        constexpr std::array<std::uint32_t, 2> kUsualMask = {4, 3};  // front centre; front left and right
        const std::uint32_t mask = integerAt(format, 20, 4);
        if (mask == 0 || (layout.channels <= 2 && mask == kUsualMask[layout.channels == 2 ? 1 : 0]))
            coding = integerAt(format, 24, 2);
    }
    layout.isFloat = coding == kFloat && bits == 32;
    const bool known = layout.isFloat || (coding == kPcm && bits == 16);
    const bool usual = (layout.channels == 1 || layout.channels == 2) && integerAt(format, 4, 4) == kSoundRate &&
                       integerAt(format, 12, 2) == static_cast<std::uint32_t>(layout.channels) * bits / 8;
    return known && usual ? std::optional(layout) : std::nullopt;
}

}  // namespace

void putPcm16(std::span<const float> samples, char* out) {
    if constexpr (std::endian::native == std::endian::little) {
        std::array<std::int16_t, 1024> block;
        for (std::size_t done = 0; done < samples.size(); done += block.size()) {
            const std::size_t count = std::min(block.size(), samples.size() - done);
            for (std::size_t i = 0; i < count; ++i)
                block[i] = static_cast<std::int16_t>(pcmSample<16>(samples[done + i]));
            std::memcpy(out + 2 * done, block.data(), 2 * count);
        }
    } else {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const std::int32_t value = pcmSample<16>(samples[i]);
            out[2 * i] = static_cast<char>(value & 0xFF);
            out[2 * i + 1] = static_cast<char>(value >> 8 & 0xFF);
        }
    }
}

std::string wavHeader(int channels, std::int64_t frames) {
    const auto count = static_cast<std::uint32_t>(channels);
    const auto size = static_cast<std::uint32_t>(frames * channels * 2);
    std::string out = "RIFF";
    putInteger(out, 36 + size, 4);
    out += "WAVEfmt ";
    putInteger(out, 16, 4);
    putInteger(out, kPcm, 2);
    putInteger(out, count, 2);
    putInteger(out, kSoundRate, 4);
    putInteger(out, kSoundRate * count * 2, 4);
    putInteger(out, count * 2, 2);
    putInteger(out, 16, 2);
    out += "data";
    putInteger(out, size, 4);
    return out;
}

std::optional<PcmLayout> plainWav(int descriptor) {
    struct stat status {};
    const std::string head = bytesAt(descriptor, 0, 12);
    if (std::endian::native != std::endian::little || head.size() < 12 || !head.starts_with("RIFF") ||
        head.substr(8) != "WAVE" || ::fstat(descriptor, &status) != 0)
        return std::nullopt;
    std::optional<PcmLayout> layout;
    for (std::int64_t at = 12; at + 8 <= status.st_size;) {
        const std::string chunk = bytesAt(descriptor, at, 8);
        if (chunk.size() < 8)
            return std::nullopt;
        const std::uint32_t size = integerAt(chunk, 4, 4);
        at += 8;
        if (chunk.starts_with("fmt ")) {
            layout = layoutOf(bytesAt(descriptor, at, std::min<std::size_t>(size, 40)));
        } else if (chunk.starts_with("data")) {
            if (!layout || size == 0)  // 0: written by a program that could not go back
                return std::nullopt;
            const int frame = layout->channels * (layout->isFloat ? 4 : 2);
            layout->offset = at;
            layout->frames = std::min<std::int64_t>(size, status.st_size - at) / frame;
            return layout->frames > 0 ? layout : std::nullopt;
        }
        at += static_cast<std::int64_t>(size) + size % 2;
    }
    return std::nullopt;
}

Result<void> WavWriter::write(const char* bytes, std::size_t count) const {
    if (std::fwrite(bytes, 1, count, m_out.get()) != count)
        return ff::writeError(m_name, AVERROR(errno));
    return {};
}

Result<void> WavWriter::open(const std::string& file, const std::string& name, int channels, std::int64_t frames) {
    if (frames > kMostBytes / (2 * channels))
        return fail(ErrorCode::InvalidInput,
                    name +
                        " could not be written: a WAV file holds at most 4 GiB, and this sound "
                        "is longer. Export it in parts.");
    m_name = name;
    m_missing = frames * channels;
    m_out.reset(std::fopen(file.c_str(), "wb"));
    if (!m_out)
        return ff::writeError(name, AVERROR(errno));
    const std::string head = wavHeader(channels, frames);
    return write(head.data(), head.size());
}

Result<void> WavWriter::add(std::span<const float> samples) {
    m_missing -= std::ssize(samples);
    m_bytes.resize(2 * samples.size());
    putPcm16(samples, m_bytes.data());
    return write(m_bytes.data(), m_bytes.size());
}

Result<void> WavWriter::finish() {
    if (m_missing != 0)
        return fail(ErrorCode::Internal, m_name + " was given another number of samples than was said.");
    if (std::fclose(m_out.release()) != 0)
        return ff::writeError(m_name, AVERROR(errno));
    return {};
}

}  // namespace sw
