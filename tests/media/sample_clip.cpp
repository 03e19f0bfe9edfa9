#include "sample_clip.h"

#include <QtTest>
#include <cstring>

extern "C" {
#include <libavutil/display.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

namespace sw::sample {
namespace {

void need(int code, const char* what) {
    if (code < 0)
        qFatal("%s: %s", what, ff::errorText(code).c_str());
}

constexpr int kAcross = 6;
constexpr int kBits = 12;

ff::Codec openEncoder(const ClipRecipe& recipe, bool globalHeader) {
    const AVCodec* encoder = avcodec_find_encoder_by_name(recipe.encoder.c_str());
    if (!encoder)
        qFatal("there is no encoder %s", recipe.encoder.c_str());
    ff::Codec codec(avcodec_alloc_context3(encoder));
    codec->width = recipe.width;
    codec->height = recipe.height;
    codec->pix_fmt = recipe.pixels;
    codec->time_base = av_inv_q(recipe.rate);
    codec->framerate = recipe.rate;
    codec->gop_size = recipe.keyEvery;
    codec->max_b_frames = recipe.bFrames;
    codec->colorspace = recipe.matrix;
    codec->color_range = recipe.range;
    codec->color_primaries = recipe.primaries;
    codec->color_trc = recipe.transfer;
    codec->sample_aspect_ratio = recipe.aspect;
    codec->thread_count = 1;
    codec->flags |= AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_QSCALE;
    codec->global_quality = 2 * FF_QP2LAMBDA;
    codec->strict_std_compliance = FF_COMPLIANCE_UNOFFICIAL;
    if (recipe.interlaced)
        codec->flags |= AV_CODEC_FLAG_INTERLACED_DCT;
    if (globalHeader)
        codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    AVDictionary* options = nullptr;
    av_dict_parse_string(&options, recipe.options.c_str(), "=", ":", 0);
    need(avcodec_open2(codec.get(), encoder, &options), "opening the encoder");
    av_dict_free(&options);
    return codec;
}

/// A second of silence in front of the video, as its own stream.
void addSilence(AVFormatContext& output, AVStream& stream) {
    const std::vector<std::uint8_t> silence(48'000 * 2);
    ff::PacketPtr packet(av_packet_alloc());
    av_new_packet(packet.get(), static_cast<int>(silence.size()));
    std::memcpy(packet->data, silence.data(), silence.size());
    packet->stream_index = stream.index;
    packet->pts = packet->dts = 0;
    packet->duration = av_rescale_q(48'000, {1, 48'000}, stream.time_base);
    need(av_interleaved_write_frame(&output, packet.get()), "writing the sound");
}

}  // namespace

void writeClip(const std::filesystem::path& file, const ClipRecipe& recipe, const Painter& paint) {
    ff::silence();
    AVFormatContext* made = nullptr;
    need(avformat_alloc_output_context2(&made, nullptr, nullptr, file.c_str()), "choosing the container");
    const ff::Output output(made);
    const ff::Codec codec = openEncoder(recipe, made->oformat->flags & AVFMT_GLOBALHEADER);
    AVStream* sound = nullptr;
    if (recipe.tone) {
        sound = avformat_new_stream(made, nullptr);
        sound->codecpar->codec_type = AVMEDIA_TYPE_AUDIO;
        sound->codecpar->codec_id = AV_CODEC_ID_PCM_S16LE;
        sound->codecpar->sample_rate = 48'000;
        sound->codecpar->format = AV_SAMPLE_FMT_S16;
        sound->codecpar->bits_per_coded_sample = 16;
        sound->codecpar->block_align = 2;
        av_channel_layout_default(&sound->codecpar->ch_layout, 1);
    }
    AVStream* stream = avformat_new_stream(made, nullptr);
    avcodec_parameters_from_context(stream->codecpar, codec.get());
    stream->time_base = codec->time_base;
    stream->avg_frame_rate = recipe.rate;
    stream->sample_aspect_ratio = recipe.aspect;
    if (recipe.pixels == AV_PIX_FMT_YUVA420P)
        av_dict_set(&stream->metadata, "alpha_mode", "1", 0);
    if (recipe.quarterTurns) {
        auto* matrix = reinterpret_cast<std::int32_t*>(
            av_stream_new_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(std::int32_t)));
        av_display_rotation_set(matrix, 90.0 * recipe.quarterTurns);
    }
    need(avio_open(&made->pb, file.c_str(), AVIO_FLAG_WRITE), "opening the file");
    need(avformat_write_header(made, nullptr), "writing the header");
    if (sound)
        addSilence(*made, *sound);
    std::vector<ff::PacketPtr> packets;
    for (int i = 0; i < recipe.frames; ++i) {
        const ff::FramePtr picture(av_frame_alloc());
        picture->format = recipe.pixels;
        picture->width = recipe.width;
        picture->height = recipe.height;
        need(av_frame_get_buffer(picture.get(), 0), "making a picture");
        for (int k = 0; k < AV_NUM_DATA_POINTERS && picture->buf[k]; ++k)
            std::memset(picture->buf[k]->data, 0, static_cast<std::size_t>(picture->buf[k]->size));
        paint(i, *picture);
        picture->pts = recipe.times.empty() ? i : recipe.times[static_cast<std::size_t>(i)];
        picture->quality = codec->global_quality;
        picture->interlaced_frame = recipe.interlaced;
        picture->top_field_first = recipe.interlaced;
        picture->color_range = recipe.range;
        picture->colorspace = recipe.matrix;
        need(avcodec_send_frame(codec.get(), picture.get()), "encoding");
        if (!ff::drain(codec.get(), "video", packets))
            qFatal("encoding");
    }
    avcodec_send_frame(codec.get(), nullptr);
    if (!ff::drain(codec.get(), "video", packets))
        qFatal("encoding");
    for (const ff::PacketPtr& packet : packets) {
        av_packet_rescale_ts(packet.get(), codec->time_base, stream->time_base);
        packet->stream_index = stream->index;
        need(av_interleaved_write_frame(made, packet.get()), "writing");
    }
    need(av_write_trailer(made), "writing the end");
}

Painter flat(int y, int u, int v) {
    return [=](int, AVFrame& picture) {
        const AVPixFmtDescriptor& format = *av_pix_fmt_desc_get(static_cast<AVPixelFormat>(picture.format));
        for (int plane = 0; plane < 3; ++plane) {
            const int value = plane == 0 ? y : plane == 1 ? u : v;
            const int width = plane == 0 ? picture.width : AV_CEIL_RSHIFT(picture.width, format.log2_chroma_w);
            const int height = plane == 0 ? picture.height : AV_CEIL_RSHIFT(picture.height, format.log2_chroma_h);
            for (int row = 0; row < height; ++row)
                for (int x = 0; x < width; ++x) {
                    std::uint8_t* at = picture.data[plane] + row * picture.linesize[plane];
                    if (format.comp[0].depth > 8)
                        reinterpret_cast<std::uint16_t*>(at)[x] = static_cast<std::uint16_t>(value);
                    else
                        at[x] = static_cast<std::uint8_t>(value);
                }
        }
    };
}

Painter numbers(const ClipRecipe& recipe) {
    return [width = recipe.width, height = recipe.height](int frame, AVFrame& picture) {
        flat(128, 128, 128)(frame, picture);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const int bit = x * kAcross / width + (y * 2 / height) * kAcross;
                picture.data[0][y * picture.linesize[0] + x] = (frame >> bit & 1) ? 210 : 40;
            }
    };
}

int numberIn(int width, int height, const std::function<int(int x, int y)>& luma) {
    int number = 0;
    for (int bit = 0; bit < kBits; ++bit) {
        const int x = width * (2 * (bit % kAcross) + 1) / (2 * kAcross);
        const int y = height * (2 * (bit / kAcross) + 1) / 4;
        number |= luma(x, y) > 128 ? 1 << bit : 0;
    }
    return number;
}

int numberIn(const AVFrame& picture) {
    return numberIn(picture.width, picture.height,
                    [&](int x, int y) { return picture.data[0][y * picture.linesize[0] + x]; });
}

int numberIn(const QImage& picture) {
    return numberIn(picture.width(), picture.height(), [&](int x, int y) { return qGray(picture.pixel(x, y)); });
}

}  // namespace sw::sample
