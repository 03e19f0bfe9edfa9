#include "core/media/export/encoders.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

namespace sw {

Result<void> checkEncoder(const std::string& name) {
    if (avcodec_find_encoder_by_name(name.c_str()))
        return {};
    return fail(ErrorCode::MissingComponent,
                "FFmpeg's libraries have no encoder " + name + "; install Debian's own: apt install libavcodec59");
}

}  // namespace sw
