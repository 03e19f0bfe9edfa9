#include "core/media/export/encoder_options.h"

#include <array>
#include <charconv>
#include <cmath>

#include "core/media/export/zeroed_memory.h"

extern "C" {
#include <libavutil/cpu.h>
}

namespace sw {
namespace {

/// The same in every locale.
std::string numberText(double number) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

/// x264's AVX-512 code reads memory that nobody has written; its AVX2 code does not, but is a tenth slower.
bool mustAvoidAvx512() {
    return (av_get_cpu_flags() & AV_CPU_FLAG_AVX512) != 0 && !encoderMemoryIsZeroed();
}

EncoderOptions x264Options(const ExportSettings& settings) {
    EncoderOptions made;
    made.options = {{"preset", settings.encoderPreset}, {"profile", "high"}, {"crf", numberText(settings.crf)}};
    if (!settings.tune.empty())
        made.options.emplace_back("tune", settings.tune);
    made.options.emplace_back("x264-params", "subme=" + std::to_string(settings.subpixelRefinement) +
                                                 (mustAvoidAvx512() ? ":asm=avx2" : ""));
    return made;
}

/// Without info: x265 would write into the stream what the processor can do.
EncoderOptions x265Options(const ExportSettings& settings) {
    EncoderOptions made;
    made.samples = settings.bits == 10 ? AV_PIX_FMT_YUV420P10LE : AV_PIX_FMT_YUV420P;
    made.options = {{"preset", settings.encoderPreset},
                    {"crf", numberText(settings.crf)},
                    {"x265-params", "log-level=none:pools=none:frame-threads=1:wpp=0:open-gop=0:info=0"}};
    if (!settings.tune.empty())
        made.options.emplace_back("tune", settings.tune);
    return made;
}

EncoderOptions svtAv1Options(const ExportSettings& settings) {
    EncoderOptions made;
    made.samples = settings.bits == 10 ? AV_PIX_FMT_YUV420P10LE : AV_PIX_FMT_YUV420P;
    made.options = {{"preset", settings.encoderPreset},
                    {"crf", std::to_string(std::lround(settings.crf))},
                    {"svtav1-params", "lp=1:irefresh-type=2"}};
    return made;
}

EncoderOptions vp9Options(const ExportSettings& settings) {
    EncoderOptions made;
    made.options = {{"deadline", "good"},
                    {"cpu-used", settings.encoderPreset},
                    {"crf", std::to_string(std::lround(settings.crf))},
                    {"b", "0"},
                    {"row-mt", "0"},
                    {"lag-in-frames", "25"},
                    {"auto-alt-ref", "1"}};
    return made;
}

EncoderOptions proResOptions(const ExportSettings& settings) {
    EncoderOptions made;
    made.samples = AV_PIX_FMT_YUV422P10LE;
    made.options = {{"profile", settings.profile}, {"vendor", "apl0"}};
    return made;
}

/// Constant quality, which each family calls differently, without B-frames, whose order in time differs too.
EncoderOptions hardwareOptions(const ExportSettings& settings) {
    // The scales of the families are those of quantisers, 0…51, as x264's is; AV1's goes to 255, and the settings' to 63.
    const bool isAv1 = settings.codec == VideoCodec::Av1;
    const std::string quantiser = std::to_string(std::lround(isAv1 ? settings.crf * 4 : settings.crf));
    EncoderOptions made;
    made.samples = AV_PIX_FMT_NV12;
    made.options = {{"bf", "0"}};
    const auto add = [&](const char* name, const std::string& value) { made.options.emplace_back(name, value); };
    if (settings.encoder == "nvenc") {
        add("rc", "constqp");
        add("qp", quantiser);
    } else if (settings.encoder == "vaapi") {
        add("rc_mode", "CQP");
        add(isAv1 ? "global_quality" : "qp", quantiser);
    } else if (settings.encoder == "qsv") {
        add("global_quality", quantiser);
    } else if (settings.encoder == "amf") {
        add("rc", "cqp");
        add("qp_i", quantiser);
        add("qp_p", quantiser);
    } else {
        // VideoToolbox counts the other way, 1…100 in units of FF_QP2LAMBDA.
        add("flags", "+qscale");
        add("global_quality", std::to_string(std::lround((100 - settings.crf * 100 / 63) * FF_QP2LAMBDA)));
    }
    return made;
}

}  // namespace

std::string encoderNameOf(const ExportSettings& settings) {
    if (settings.encoder != "software")
        return nameOf(settings.codec) + "_" + settings.encoder;
    switch (settings.codec) {
        case VideoCodec::H264: return "libx264";
        case VideoCodec::Hevc: return "libx265";
        case VideoCodec::Av1: return "libsvtav1";
        case VideoCodec::Vp9: return "libvpx-vp9";
        case VideoCodec::ProRes: return "prores_ks";
    }
    return "";
}

EncoderOptions encoderOptions(const ExportSettings& settings) {
    if (settings.encoder != "software")
        return hardwareOptions(settings);
    switch (settings.codec) {
        case VideoCodec::H264: return x264Options(settings);
        case VideoCodec::Hevc: return x265Options(settings);
        case VideoCodec::Av1: return svtAv1Options(settings);
        case VideoCodec::Vp9: return vp9Options(settings);
        case VideoCodec::ProRes: return proResOptions(settings);
    }
    return {};
}

}  // namespace sw
