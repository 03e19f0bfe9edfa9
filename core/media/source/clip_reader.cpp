#include "core/media/source/clip_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <fstream>

#include "core/base/host.h"
#include "core/media/source/media_probe.h"

extern "C" {
#include <libavutil/imgutils.h>
#include <libavutil/mastering_display_metadata.h>
#include <libavutil/pixdesc.h>
}

namespace sw {
namespace {

constexpr std::size_t kMostRecent = 8;
constexpr std::size_t kRecentBytes = 64U << 20U;
constexpr Duration kLongestHold = Duration::seconds(2);
constexpr AVRational kFlick{1, static_cast<int>(kFlicksPerSecond)};

/// ISO/IEC 14496-12, 6.2.2 (y down): x' = a x + c y, y' = b x + d y. Other angles count as the nearest right one.
Orientation orientationOf(const AVStream& stream) {
    const auto* m = reinterpret_cast<const std::int32_t*>(av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr));
    if (!m)
        return {};
    const bool transposed = std::abs(static_cast<std::int64_t>(m[1])) > std::abs(static_cast<std::int64_t>(m[0]));
    return transposed ? Orientation{true, m[3] < 0, m[1] < 0} : Orientation{false, m[0] < 0, m[4] < 0};
}

/// Alpha of VP8 and VP9 travels beside the pictures, which only libvpx reads.
const AVCodec* decoderOf(const AVStream& stream) {
    const AVDictionaryEntry* alpha = av_dict_get(stream.metadata, "alpha_mode", nullptr, 0);
    const bool hasAlpha = alpha && std::string(alpha->value) == "1";
    if (hasAlpha && stream.codecpar->codec_id == AV_CODEC_ID_VP8)
        return avcodec_find_decoder_by_name("libvpx");
    if (hasAlpha && stream.codecpar->codec_id == AV_CODEC_ID_VP9)
        return avcodec_find_decoder_by_name("libvpx-vp9");
    return avcodec_find_decoder(stream.codecpar->codec_id);
}

/// What a decoder does not know of its colours, the container may say.
void completeColours(const AVCodecParameters& container, AVFrame& frame) {
    if (frame.colorspace == AVCOL_SPC_UNSPECIFIED)
        frame.colorspace = container.color_space;
    if (frame.color_range == AVCOL_RANGE_UNSPECIFIED)
        frame.color_range = container.color_range;
    if (frame.color_primaries == AVCOL_PRI_UNSPECIFIED)
        frame.color_primaries = container.color_primaries;
    if (frame.color_trc == AVCOL_TRC_UNSPECIFIED)
        frame.color_trc = container.color_trc;
}

std::string codecName(const AVStream& stream) {
    if (stream.codecpar->codec_id != AV_CODEC_ID_NONE)
        return avcodec_get_name(stream.codecpar->codec_id);
    std::array<char, AV_FOURCC_MAX_STRING_SIZE> text{};
    return av_fourcc_make_string(text.data(), stream.codecpar->codec_tag);
}

}  // namespace

ClipReader::ClipReader(std::filesystem::path file, std::string subject, std::stop_token stop)
    : m_file(std::move(file)), m_subject(std::move(subject)), m_stop(std::move(stop)) {}

int ClipReader::interrupted(void* reader) {
    return static_cast<ClipReader*>(reader)->m_stop.stop_requested() ? 1 : 0;
}

tl::unexpected<Error> ClipReader::broken(const std::string& why) const {
    if (m_stop.stop_requested())
        return cancelled();
    return fail(ErrorCode::InvalidInput, m_subject + " could not be read (" + m_file.string() + "): " + why +
                                             ". Convert it to MP4 with H.264, or choose another file.");
}

Result<std::unique_ptr<ClipReader>> ClipReader::open(const std::filesystem::path& file, std::string subject,
                                                     std::stop_token stop) {
    ff::silence();
    SW_CHECK(checkReadable(file, subject));
    std::unique_ptr<ClipReader> reader(new ClipReader(file, std::move(subject), std::move(stop)));
    SW_CHECK(reader->start());
    return reader;
}

Result<void> ClipReader::openInput() {
    m_decoder.reset();
    m_input.reset();
    AVFormatContext* context = avformat_alloc_context();
    if (!context)
        return fail(ErrorCode::Internal, "There is not enough memory to read " + m_file.string() + ".");
    context->interrupt_callback = {interrupted, this};
    AVDictionary* options = nullptr;
    av_dict_set(&options, "format_whitelist", kPictureContainers, 0);
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    int code = avformat_open_input(&context, ff::fileUrl(m_file.string()).c_str(), nullptr, &options);
    av_dict_free(&options);
    if (code < 0)  // the context is freed already
        return broken(code == AVERROR(EINVAL) ? "it is no video or picture that can be used" : ff::errorText(code));
    m_input.reset(context);
    code = avformat_find_stream_info(context, nullptr);
    if (code < 0)
        return broken(ff::errorText(code));
    m_stream = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (m_stream < 0 || (stream()->disposition & AV_DISPOSITION_ATTACHED_PIC))
        return broken("there is no moving picture in it");
    for (unsigned i = 0; i < context->nb_streams; ++i)
        if (static_cast<int>(i) != m_stream)
            context->streams[i]->discard = AVDISCARD_ALL;
    return openDecoder();
}

Result<void> ClipReader::openDecoder() {
    const AVCodec* codec = decoderOf(*stream());
    if (!codec)
        return fail(ErrorCode::MissingComponent, m_subject + " could not be read (" + m_file.string() +
                                                     "): the installed FFmpeg has no decoder for its format, \"" +
                                                     codecName(*stream()) +
                                                     "\". Convert it to MP4 with H.264, or choose another file.");
    m_decoder.reset(avcodec_alloc_context3(codec));
    if (!m_decoder || avcodec_parameters_to_context(m_decoder.get(), stream()->codecpar) < 0)
        return broken("its format is not understood");
    m_decoder->pkt_timebase = stream()->time_base;
    // One thread and the plain transforms: the same pictures on every machine, damaged ones too.
    m_decoder->thread_count = 1;
    m_decoder->flags |= AV_CODEC_FLAG_BITEXACT;
    if (const int code = avcodec_open2(m_decoder.get(), codec, nullptr); code < 0)
        return broken(ff::errorText(code));
    return {};
}

/// Opens the file and decodes its first picture, which tells where time begins.
Result<void> ClipReader::start() {
    SW_CHECK(openInput());
    SW_TRY(bool found, receive());
    if (!found) {
        m_takeDamaged = true;
        SW_CHECK(openInput());
        forget();
        SW_TRY(found, receive());
    }
    if (!found)
        return broken(m_lastError ? "none of its pictures can be decoded (" + ff::errorText(m_lastError) + ")"
                                  : "it holds no pictures");
    m_origin = m_frame->best_effort_timestamp;
    const std::string container = m_input->iformat->name;
    // Pictures of a GIF are changes to those before it; an AVI does not say when its B-frames are shown.
    m_seekable = m_origin != AV_NOPTS_VALUE && !(m_input->iformat->flags & AVFMT_NOTIMESTAMPS) && container != "gif" &&
                 container != "apng" && !(container == "avi" && m_decoder->has_b_frames > 0);
    readFormat(*m_frame);
    m_lastLength = lengthOf(*m_frame);
    m_recent.push_back({std::move(m_frame), {}});
    m_frame.reset(av_frame_alloc());
    return {};
}

void ClipReader::readFormat(const AVFrame& frame) {
    m_format.orientation = orientationOf(*stream());
    const AVRational aspect = av_guess_sample_aspect_ratio(m_input.get(), stream(), m_frame.get());
    const double ratio = aspect.num > 0 && aspect.den > 0 ? std::clamp(av_q2d(aspect), 0.1, 10.0) : 1;
    m_format.width = std::max(1, static_cast<int>(std::lround(frame.width * std::max(1.0, ratio))));
    m_format.height = std::max(1, static_cast<int>(std::lround(frame.height * std::max(1.0, 1 / ratio))));
    if (m_format.orientation.transposed)
        std::swap(m_format.width, m_format.height);
    const auto format = static_cast<AVPixelFormat>(frame.format);
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(format);
    m_format.alpha = description && (description->flags & AV_PIX_FMT_FLAG_ALPHA);
    const AVFrameSideData* side = av_frame_get_side_data(&frame, AV_FRAME_DATA_MASTERING_DISPLAY_METADATA);
    const auto* mastering = side ? reinterpret_cast<const AVMasteringDisplayMetadata*>(side->data) : nullptr;
    if (mastering && mastering->has_luminance)
        m_format.peakNits = av_q2d(mastering->max_luminance);
    const int bytes = std::max(1, av_image_get_buffer_size(format, frame.width, frame.height, 1));
    m_mostRecent = std::clamp<std::size_t>(kRecentBytes / static_cast<std::size_t>(bytes), 2, kMostRecent);
}

void ClipReader::forget() {
    m_recent.clear();
    m_drained = false;
    m_ended = false;
    m_damaged = false;
    m_damagedFrom.reset();
}

/// Hands the decoder the video's next packet, or the end.
Result<void> ClipReader::feed() {
    for (;;) {
        if (m_stop.stop_requested())
            return cancelled();
        const int code = av_read_frame(m_input.get(), m_packet.get());
        if (m_stop.stop_requested())
            return cancelled();
        if (code < 0) {
            m_drained = true;
            avcodec_send_packet(m_decoder.get(), nullptr);
            return {};
        }
        const bool ours = m_packet->stream_index == m_stream;
        const int sent = ours ? avcodec_send_packet(m_decoder.get(), m_packet.get()) : 0;
        av_packet_unref(m_packet.get());
        if (sent < 0) {
            m_lastError = sent;
            m_damaged = true;
        }
        if (ours)
            return {};
    }
}

/// Decodes the next good picture into m_frame; false at the end.
Result<bool> ClipReader::receive() {
    for (;;) {
        const int code = avcodec_receive_frame(m_decoder.get(), m_frame.get());
        if (code == 0) {
            if (usable()) {
                completeColours(*stream()->codecpar, *m_frame);
                return true;
            }
            av_frame_unref(m_frame.get());
            continue;
        }
        if (code != AVERROR(EAGAIN) && code != AVERROR_EOF) {
            m_lastError = code;
            m_damaged = true;
        }
        if (code == AVERROR_EOF || m_drained)
            return false;
        SW_CHECK(feed());
    }
}

bool ClipReader::usable() {
    if (m_frame->width <= 0 || m_frame->height <= 0)
        return false;
    if (m_takeDamaged)
        return true;
    const bool corrupt = (m_frame->flags & AV_FRAME_FLAG_CORRUPT) || m_frame->decode_error_flags;
    const AVCodecDescriptor* codec = avcodec_descriptor_get(m_decoder->codec_id);
    const bool alone = m_frame->key_frame || (codec && (codec->props & AV_CODEC_PROP_INTRA_ONLY));
    if (!corrupt && (!m_damaged || alone)) {
        m_damaged = false;
        m_damagedFrom.reset();
        return true;
    }
    m_damaged = true;
    const TimePoint start = startOf(*m_frame);
    if (!m_damagedFrom)
        m_damagedFrom = start;
    return !corrupt && start - *m_damagedFrom > kLongestHold;
}

Duration ClipReader::lengthOf(const AVFrame& frame) const {
    if (frame.pkt_duration > 0)
        return {av_rescale_q(frame.pkt_duration, stream()->time_base, kFlick)};
    const AVRational rate = av_guess_frame_rate(m_input.get(), stream(), nullptr);
    return rate.num > 0 && rate.den > 0 ? Duration{av_rescale_q(1, av_inv_q(rate), kFlick)} : Duration::milliseconds(40);
}

TimePoint ClipReader::startOf(const AVFrame& frame) const {
    const TimePoint next = m_recent.empty() ? TimePoint{} : m_recent.back().start + m_lastLength;
    if (frame.best_effort_timestamp == AV_NOPTS_VALUE || m_origin == AV_NOPTS_VALUE)
        return next;
    const AVRational base = stream()->time_base;
    const std::int64_t flicks = av_rescale_q(frame.best_effort_timestamp - m_origin, base, kFlick);
    const std::int64_t tick = av_rescale_q(1, base, kFlick);
    const AVRational rate = av_guess_frame_rate(m_input.get(), stream(), nullptr);
    TimePoint start{flicks};
    if (rate.num > 0 && rate.den > 0 && tick <= kFlicksPerSecond / 500) {
        const std::int64_t number = av_rescale_q(flicks, kFlick, av_inv_q(rate));
        const std::int64_t onGrid = av_rescale_q(number, av_inv_q(rate), kFlick);
        // A tick at most: both this timestamp and the first one may be rounded.
        if (std::abs(onGrid - flicks) <= tick)
            start = {onGrid};
    }
    return m_recent.empty() || start > m_recent.back().start ? start : next;
}

std::int64_t ClipReader::timestampOf(TimePoint time) const {
    return m_origin + av_rescale_q_rnd(time.flicks, kFlick, stream()->time_base, AV_ROUND_DOWN);
}

/// Adds the next picture to m_recent; false, and m_ended, when there is none.
Result<bool> ClipReader::advance() {
    SW_TRY(const bool found, receive());
    if (!found) {
        m_ended = true;
        return false;
    }
    const TimePoint start = startOf(*m_frame);
    m_lastLength = lengthOf(*m_frame);
    if (m_recent.size() == m_mostRecent)
        m_recent.pop_front();
    m_recent.push_back({std::move(m_frame), start});
    m_frame.reset(av_frame_alloc());
    return true;
}

Result<void> ClipReader::rewind() {
    forget();
    SW_CHECK(openInput());
    SW_CHECK(advance());
    if (m_recent.empty())
        return broken("it has changed while it was open");
    return {};
}

/// Goes to a picture at or before `time` from which the ones up to it can be decoded.
Result<void> ClipReader::seek(TimePoint time) {
    if (!m_input || !m_decoder)  // an earlier call has failed
        return rewind();
    const Duration whole = {av_rescale_q(std::max<std::int64_t>(0, m_input->duration), {1, AV_TIME_BASE}, kFlick)};
    const TimePoint wanted = whole > Duration{} ? std::min(time, TimePoint{} + whole) : time;
    // Containers point to packets by decoding time: what they find may start behind what was asked for.
    for (const int earlier : {0, 1, 4, 16}) {
        if (!m_seekable)
            break;
        const TimePoint target = std::max(TimePoint{}, wanted - Duration::seconds(earlier));
        if (av_seek_frame(m_input.get(), m_stream, timestampOf(target), AVSEEK_FLAG_BACKWARD) < 0)
            break;
        avcodec_flush_buffers(m_decoder.get());
        forget();
        SW_TRY(const bool found, advance());
        if (found && m_recent.back().start <= time)
            return {};
        if (target == TimePoint{})
            break;
    }
    return rewind();
}

/// True when going to the nearest key picture saves decoding.
bool ClipReader::worthSeeking(TimePoint time) const {
    const TimePoint newest = m_recent.back().start;
    if (m_ended || !m_seekable || time - newest < Duration::milliseconds(500))
        return false;
    const AVIndexEntry* key = avformat_index_get_entry_from_timestamp(stream(), timestampOf(time), AVSEEK_FLAG_BACKWARD);
    if (!key)
        return time - newest > Duration::seconds(2);
    return key->timestamp > timestampOf(newest + Duration::milliseconds(100));
}

Result<const ClipFrame*> ClipReader::at(TimePoint time) {
    const TimePoint wanted = std::max(time, TimePoint{});
    if (m_recent.empty() || wanted < m_recent.front().start || worthSeeking(wanted))
        SW_CHECK(seek(wanted));
    while (!m_ended && m_recent.back().start <= wanted)
        SW_CHECK(advance());
    const auto later = std::find_if(m_recent.begin(), m_recent.end(),
                                    [wanted](const ClipFrame& frame) { return frame.start > wanted; });
    return later == m_recent.begin() ? &*later : &*std::prev(later);
}

}  // namespace sw
