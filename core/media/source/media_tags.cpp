#include "core/media/source/media_tags.h"

#include "core/base/text.h"
#include "core/media/source/ffmpeg.h"

namespace sw {
namespace {

constexpr std::size_t kLongestTag = 1000;  // bytes; lyrics and pictures in texts are longer

void take(const AVDictionary* dictionary, std::map<std::string, std::string>& tags) {
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr) {
        const std::string text = toUtf8(toUtf32(trimmed(entry->value)));
        if (!text.empty() && text.size() <= kLongestTag)
            tags.emplace(asciiLower(entry->key), text);
    }
}

/// As far as the file's beginning says; 0 when it does not.
Duration durationOf(const AVFormatContext& context) {
    if (context.duration > 0)
        return Duration::seconds(static_cast<double>(context.duration) / AV_TIME_BASE);
    for (unsigned i = 0; i < context.nb_streams; ++i)
        if (const AVStream& stream = *context.streams[i]; stream.duration > 0)
            return Duration::seconds(static_cast<double>(stream.duration) * av_q2d(stream.time_base));
    return {};
}

}  // namespace

Result<MediaTags> readMediaTags(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotFound, "The file " + file.string() + " is not there.");
    ff::silence();
    AVFormatContext* context = nullptr;
    int code = avformat_open_input(&context, ff::fileUrl(file.string()).c_str(), nullptr, nullptr);
    const ff::Input input(context);
    if (code >= 0 && durationOf(*context) == Duration{})  // this reads much of the file
        code = avformat_find_stream_info(context, nullptr);
    if (code < 0)
        return fail(ErrorCode::InvalidInput,
                    "The file " + file.string() + " could not be read: " + ff::errorText(code) + ".");
    MediaTags found;
    found.duration = durationOf(*context);
    take(context->metadata, found.tags);
    for (unsigned i = 0; i < context->nb_streams; ++i)
        if (context->streams[i]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO)
            take(context->streams[i]->metadata, found.tags);
    return found;
}

}  // namespace sw
