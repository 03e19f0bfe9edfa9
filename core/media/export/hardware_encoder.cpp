#include "core/media/export/hardware_encoder.h"

#include <array>
#include <cstdarg>
#include <cstdio>
#include <mutex>

#include "core/base/text.h"
#include "core/media/export/encoder_options.h"
#include "core/media/export/encoders.h"

extern "C" {
#include <libavutil/log.h>
}

namespace sw {
namespace {

struct Family {
    const char* name;
    const char* title;
};
/// In the order in which "auto" tries them: those made for one vendor's chips first.
constexpr std::array kFamilies = {Family{"nvenc", "NVIDIA NVENC"}, Family{"qsv", "Intel Quick Sync"}, Family{"vaapi", "VA-API"},
                                  Family{"amf", "AMD AMF"}, Family{"videotoolbox", "Apple VideoToolbox"}};

/// What FFmpeg's libraries say on this thread goes here while a LogCapture lives.
thread_local std::string* t_said = nullptr;

void keepFirstError(void* object, int level, const char* format, va_list arguments) {
    if (!t_said) {
        av_log_default_callback(object, level, format, arguments);
        return;
    }
    if (level > AV_LOG_ERROR || !t_said->empty())
        return;
    std::array<char, 512> line{};
    std::vsnprintf(line.data(), line.size(), format, arguments);
    *t_said = trimmed(line.data());
}

/// The first error that FFmpeg's libraries print on this thread. Their results alone say "Operation not permitted" for a
/// driver that is missing.
class LogCapture {
public:
    LogCapture() {
        static std::once_flag once;
        std::call_once(once, [] { av_log_set_callback(keepFirstError); });
        t_said = &m_said;
    }
    ~LogCapture() { t_said = nullptr; }
    LogCapture(const LogCapture&) = delete;
    LogCapture& operator=(const LogCapture&) = delete;
    [[nodiscard]] const std::string& said() const { return m_said; }

private:
    std::string m_said;
};

Result<void> encodeOne(const ExportSettings& settings, const VideoFormat& format) {
    VideoEncoder encoder;
    SW_CHECK(encoder.open(settings, format));
    SW_CHECK(encoder.add(Frame(format.width, format.height)));
    SW_TRY(const auto packets, encoder.finish());
    if (packets.size() != 1)
        return fail(ErrorCode::Internal, "it gave no picture");
    return {};
}

/// Why the family that the settings name cannot encode; "" when it can.
std::string reasonAgainst(const ExportSettings& settings, const VideoFormat& format) {
    if (settings.codec == VideoCodec::Vp9 || settings.codec == VideoCodec::ProRes)
        return "hardware is not used for " + titleOf(settings.codec);
    if (settings.bits != 8)
        return "hardware is not used for 10 bits";
    const std::string name = encoderNameOf(settings);
    if (!avcodec_find_encoder_by_name(name.c_str()))
        return "FFmpeg's libraries have no " + name;
    const LogCapture log;
    const Result<void> tried = encodeOne(settings, format);
    if (tried)
        return "";
    if (!log.said().empty())
        return log.said();
    const std::string& message = tried.error().message;
    return message.substr(0, message.find(". "));  // without what to do, since software is taken instead
}

}  // namespace

EncoderChoice chooseEncoder(const ExportSettings& settings, const VideoFormat& format) {
    EncoderChoice choice{settings, {settings.encoder, "", ""}};
    std::vector<std::string> reasons;
    for (const Family& family : kFamilies) {
        if (settings.encoder != "auto" && settings.encoder != family.name)
            continue;
        choice.settings.encoder = family.name;
        const std::string reason = reasonAgainst(choice.settings, format);
        if (reason.empty()) {
            choice.use.used = encoderNameOf(choice.settings);
            return choice;
        }
        reasons.push_back(family.title + (": " + reason));
    }
    choice.settings.encoder = "software";
    choice.use.used = encoderNameOf(choice.settings);
    choice.use.why = joined(reasons, "; ");
    return choice;
}

std::vector<HardwareCheck> checkHardwareEncoders() {
    std::vector<HardwareCheck> checks;
    for (const Family& family : kFamilies) {
        ExportSettings settings;
        settings.encoder = family.name;
        const std::string reason = reasonAgainst(settings, {1080, 1920, {30, 1}});
        checks.push_back({family.name, family.title, reason.empty() ? encoderNameOf(settings) : "", reason});
    }
    return checks;
}

}  // namespace sw
