#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/media/export/video_encoder.h"

namespace sw {

/// Writes YUV4MPEG2 (https://wiki.multimedia.cx/index.php/YUV4MPEG2): the frames as composed, raw. Errors: Io.
class Y4mWriter {
public:
    Result<void> open(const std::string& file, const std::string& name, const VideoFormat& format);
    Result<void> add(const Frame& frame);
    Result<void> finish();

private:
    struct Close {
        void operator()(std::FILE* f) const { std::fclose(f); }
    };
    [[nodiscard]] Result<void> write(const void* bytes, std::size_t count) const;

    std::string m_name;
    std::unique_ptr<std::FILE, Close> m_out;
};

}  // namespace sw
