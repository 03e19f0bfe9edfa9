#pragma once

#include <QColor>
#include <QFile>
#include <QImage>
#include <cmath>
#include <filesystem>
#include <string>

namespace sw::test {

/// Writes a picture of one colour; its extension is its format.
inline std::filesystem::path writePicture(const std::filesystem::path& file, const QColor& colour, QSize size = {64, 96}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    image.save(QString::fromStdString(file.string()));
    return file;
}

inline std::filesystem::path writeBytes(const std::filesystem::path& file, const QByteArray& bytes) {
    QFile out(QString::fromStdString(file.string()));
    if (out.open(QIODevice::WriteOnly))
        out.write(bytes);
    return file;
}

/// Writes a mono tone as a WAV file, 48 kHz, 16 bit.
inline std::filesystem::path writeTone(const std::filesystem::path& file, double seconds) {
    const auto frames = static_cast<std::uint32_t>(seconds * 48'000);
    QByteArray bytes = "RIFF";
    const auto put = [&](std::uint32_t value, int size) {
        for (int i = 0; i < size; ++i)
            bytes += static_cast<char>(value >> (8 * i) & 255);
    };
    put(36 + frames * 2, 4);
    bytes += "WAVEfmt ";
    put(16, 4);
    put(1, 2);
    put(1, 2);
    put(48'000, 4);
    put(96'000, 4);
    put(2, 2);
    put(16, 2);
    bytes += "data";
    put(frames * 2, 4);
    for (std::uint32_t i = 0; i < frames; ++i)
        put(static_cast<std::uint16_t>(static_cast<std::int16_t>(8000 * std::sin(0.03 * i))), 2);
    return writeBytes(file, bytes);
}

}  // namespace sw::test
