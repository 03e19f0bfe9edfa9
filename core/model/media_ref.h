#pragma once

#include <string>

namespace sw {

/// A file in the project's media folder: `<digest>.<extension>`.
struct MediaRef {
    std::string digest;
    std::string extension;

    [[nodiscard]] std::string fileName() const { return digest + "." + extension; }
    explicit operator bool() const { return !digest.empty(); }
    friend bool operator==(const MediaRef&, const MediaRef&) = default;
};

/// True for what may stand as a file name in a media folder: 64 lower-case hex digits, and an extension of one to eight
/// lower-case letters and digits.
bool isMediaRef(const MediaRef& media);

}  // namespace sw
