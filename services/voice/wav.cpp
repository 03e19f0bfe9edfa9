#include "services/voice/wav.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace sw {
namespace {

constexpr std::size_t kHeaderBytes = 44;
constexpr std::uint32_t kPcm = 1;
constexpr std::uint32_t kExtensible = 0xFFFE;

void putNumber(std::string& out, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

/// The body of the first chunk called `name`, cut where the file ends; empty when there is none.
std::string_view chunk(std::string_view bytes, std::string_view name) {
    std::size_t at = 12;
    while (at + 8 <= bytes.size()) {
        const std::size_t size = numberAt(bytes, at + 4, 4);
        if (bytes.substr(at, 4) == name)
            return bytes.substr(at + 8, size);
        if (size > bytes.size())
            break;
        at += 8 + size + (size & 1);
    }
    return {};
}

}  // namespace

std::string wavBytes(const MonoSound& sound) {
    const auto rate = static_cast<std::uint32_t>(sound.sampleRate);
    const auto dataBytes = static_cast<std::uint32_t>(sound.samples.size() * 2);
    std::string out;
    out.reserve(kHeaderBytes + dataBytes);
    out += "RIFF";
    putNumber(out, static_cast<std::uint32_t>(kHeaderBytes) - 8 + dataBytes, 4);
    out += "WAVEfmt ";
    putNumber(out, 16, 4);
    putNumber(out, kPcm, 2);
    putNumber(out, 1, 2);
    putNumber(out, rate, 4);
    putNumber(out, rate * 2, 4);
    putNumber(out, 2, 2);
    putNumber(out, 16, 2);
    out += "data";
    putNumber(out, dataBytes, 4);
    for (const float sample : sound.samples) {
        const long value = std::lround(std::clamp(sample, -1.0F, 1.0F) * 32767.0F);
        putNumber(out, static_cast<std::uint32_t>(value) & 0xFFFF, 2);
    }
    return out;
}

Result<MonoSound> readWav(std::string_view bytes, std::string_view what) {
    const std::string_view format = bytes.size() >= 12 && bytes.substr(0, 4) == "RIFF" && bytes.substr(8, 4) == "WAVE"
                                        ? chunk(bytes, "fmt ")
                                        : std::string_view();
    if (format.size() < 16)
        return fail(ErrorCode::InvalidInput, std::string(what) + " is not a WAV file. Use 16-bit PCM WAV.");
    const std::uint32_t coding = numberAt(format, 0, 2);
    const std::size_t channels = numberAt(format, 2, 2);
    const std::uint32_t rate = numberAt(format, 4, 4);
    if ((coding != kPcm && coding != kExtensible) || numberAt(format, 14, 2) != 16 || channels == 0 || rate == 0 ||
        rate > 768'000)
        return fail(ErrorCode::InvalidInput,
                    std::string(what) + " is a WAV file of a kind that cannot be read. Save it as 16-bit PCM WAV.");
    const std::string_view data = chunk(bytes, "data");
    MonoSound sound{static_cast<int>(rate), std::vector<float>(data.size() / 2 / channels)};
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        float sum = 0;
        for (std::size_t c = 0; c < channels; ++c)
            sum += static_cast<float>(static_cast<std::int16_t>(numberAt(data, (i * channels + c) * 2, 2)));
        sound.samples[i] = sum / (32768.0F * static_cast<float>(channels));
    }
    return sound;
}

}  // namespace sw
