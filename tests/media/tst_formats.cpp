#include <sys/stat.h>

#include <QImage>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <cstring>
#include <fstream>
#include <future>

#include "core/media/caption/fonts.h"
#include "core/media/export/encoders.h"
#include "core/media/export/exporter.h"
#include "core/media/export/hardware_encoder.h"
#include "core/media/export/movie_writer.h"
#include "core/media/export/video_encoder.h"
#include "core/media/frame/colour.h"
#include "core/media/frame/frame_layout.h"
#include "core/media/scene/compositor.h"
#include "core/media/sound/sound_file.h"
#include "core/media/source/media_probe.h"
#include "sample_cut.h"
#include "sample_export.h"
#include "tests/support/dirty_heap.h"
#include "tests/support/small_disk.h"

extern "C" {
#include <libavutil/imgutils.h>
}

using namespace sw;
namespace fs = std::filesystem;
using sample::bytesOf;
using sample::meanSquare;
using sample::preset;

namespace {

constexpr VideoFormat kFormat{192, 320, {30, 1}};

std::string message(const Result<void>& result) {
    return result ? "" : result.error().message;
}

/// Frame `number` of a film in which something always moves; every 40 frames the picture is another one.
Frame movingFrame(int number, const VideoFormat& format = kFormat) {
    QImage wide = sample::picture(format.width + 200, format.height + 100, number / 40);
    return frameFrom(wide.copy(3 * number % 200, number % 100, format.width, format.height));
}

struct Segment {
    int first;
    int count;
};

Result<std::vector<ff::PacketPtr>> encode(const ExportSettings& settings, Segment segment, const VideoFormat& format = kFormat) {
    VideoEncoder encoder;
    SW_CHECK(encoder.open(settings, format));
    for (int i = 0; i < segment.count; ++i)
        SW_CHECK(encoder.add(movingFrame(segment.first + i, format)));
    return encoder.finish();
}

std::string join(const std::vector<ff::PacketPtr>& packets) {
    std::string bytes;
    for (const ff::PacketPtr& packet : packets)
        bytes += std::to_string(packet->pts) + "/" + std::to_string(packet->dts) + (packet->flags & AV_PKT_FLAG_KEY ? "K" : "") +
                 std::string(reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size));
    return bytes;
}

Result<void> writeFilm(const fs::path& file, const ExportSettings& settings, const std::vector<Segment>& segments) {
    VideoEncoder like;
    SW_CHECK(like.open(settings, kFormat));
    MovieWriter writer;
    SW_CHECK(writer.open(file.string(), file.string(), endingOf(file), like.context(), nullptr));
    std::int64_t start = 0;
    for (const Segment& segment : segments) {
        SW_TRY(auto packets, encode(settings, segment));
        SW_CHECK(writer.add(std::move(packets), start));
        start += segment.count;
    }
    return writer.finish();
}

/// What a player gets from a film's picture.
struct Decoded {
    std::vector<std::int64_t> times;    ///< of frames as shown, in frames
    std::vector<std::string> pictures;  ///< all samples
    std::vector<std::int64_t> dts;      ///< of packets, in the stream's own unit
    bool timesAreExact = true;          ///< no further from a whole frame than the container's clock rounds
    std::uint32_t tag = 0;
    std::string format;
    int key = 0;  ///< packets that say they are keyframes
};

Decoded decode(const fs::path& file) {
    Decoded made;
    AVFormatContext* opened = nullptr;
    if (avformat_open_input(&opened, ff::fileUrl(file.string()).c_str(), nullptr, nullptr) < 0)
        return made;
    const ff::Input input(opened);
    avformat_find_stream_info(opened, nullptr);
    const AVStream& stream = *opened->streams[av_find_best_stream(opened, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0)];
    made.tag = stream.codecpar->codec_tag;
    made.format = av_get_pix_fmt_name(static_cast<AVPixelFormat>(stream.codecpar->format));
    const AVCodec* decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    const ff::Codec codec(avcodec_alloc_context3(decoder));
    avcodec_parameters_to_context(codec.get(), stream.codecpar);
    if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
        return made;
    const ff::PacketPtr packet(av_packet_alloc());
    const ff::FramePtr frame(av_frame_alloc());
    const AVRational perFrame = {kFormat.rate.den, kFormat.rate.num};
    const auto drain = [&] {
        while (avcodec_receive_frame(codec.get(), frame.get()) >= 0) {
            const auto pixels = static_cast<AVPixelFormat>(frame->format);
            const int size = av_image_get_buffer_size(pixels, frame->width, frame->height, 1);
            std::string samples(static_cast<std::size_t>(size), '\0');
            av_image_copy_to_buffer(reinterpret_cast<std::uint8_t*>(samples.data()), size, frame->data, frame->linesize, pixels,
                                    frame->width, frame->height, 1);
            made.pictures.push_back(std::move(samples));
            made.times.push_back(av_rescale_q(frame->best_effort_timestamp, stream.time_base, perFrame));
            made.timesAreExact = made.timesAreExact && av_rescale_q(made.times.back(), perFrame, stream.time_base) ==
                                                           frame->best_effort_timestamp;
        }
    };
    for (; av_read_frame(opened, packet.get()) >= 0; av_packet_unref(packet.get()))
        if (packet->stream_index == stream.index) {
            made.dts.push_back(packet->dts);
            made.key += packet->flags & AV_PKT_FLAG_KEY ? 1 : 0;
            avcodec_send_packet(codec.get(), packet.get());
            drain();
        }
    avcodec_send_packet(codec.get(), nullptr);
    drain();
    return made;
}

}  // namespace

class TestFormats : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void segmentsJoinWithoutASeam_data();
    void segmentsJoinWithoutASeam();
    void sameFramesSameBytes_data() { codecs(); }
    void sameFramesSameBytes();
    void keyframesComeAsOften_data() { codecs(); }
    void keyframesComeAsOften();
    void filmsLookAsComposed_data();
    void filmsLookAsComposed();
    void tenBitsKeepTheRange();
    void chromaRowsAreInterpolated();
    void webmHasItsIndexFirst();
    void webmStartsAtZero();
    void wrongContainerIsSaid();
    void refusedSettingsAreSaid();
    void hardwareFallsBack_data();
    void hardwareFallsBack();
    void everyFamilyIsChecked();
    void reportNamesTheEncoder();
    void filmsOfPresets_data();
    void filmsOfPresets();
    void gifIsAsPromised();
    void soundAsM4a();
    void fullDiskIsSaid_data();
    void fullDiskIsSaid();
    void folderThatCannotBeWrittenIsSaid_data();
    void folderThatCannotBeWrittenIsSaid();

private:
    void codecs();
    [[nodiscard]] fs::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] ExportRequest request(const std::string& name, int framesPerScene = 20) const {
        return sample::exportRequest(folder(), name, framesPerScene);
    }
    [[nodiscard]] QStringList filesLike(const char* pattern) const {
        return QDir(m_folder->path()).entryList({pattern}, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFormats::initTestCase() {
    QVERIFY(loadFonts(SW_DATA_DIR));
}

void TestFormats::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

/// Every codec that films are encoded with.
void TestFormats::codecs() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("bits");
    for (const char* name : {"default", "small", "hevc", "av1", "webm-vp9", "prores"})
        QTest::newRow(name) << name << (name == std::string("prores") ? 10 : 8);
    QTest::newRow("hevc, 10 bit") << "hevc" << 10;
    QTest::newRow("av1, 10 bit") << "av1" << 10;
}

void TestFormats::segmentsJoinWithoutASeam_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("bits");
    QTest::addColumn<QString>("ending");
    QTest::newRow("h264 mp4") << "default" << 8 << "mp4";
    QTest::newRow("h264 mov") << "small" << 8 << "mov";
    QTest::newRow("hevc mp4") << "hevc" << 8 << "mp4";
    QTest::newRow("hevc mov, 10 bit") << "hevc" << 10 << "mov";
    QTest::newRow("av1 mp4") << "av1" << 8 << "mp4";
    QTest::newRow("av1 mp4, 10 bit") << "av1" << 10 << "mp4";
    QTest::newRow("av1 webm") << "webm-av1" << 8 << "webm";
    QTest::newRow("vp9 webm") << "webm-vp9" << 8 << "webm";
    QTest::newRow("prores mov") << "prores" << 10 << "mov";
}

/// What a player decodes across joints is what each segment's own encoder meant, with segments of any length.
void TestFormats::segmentsJoinWithoutASeam() {
    QFETCH(QString, preset);
    QFETCH(int, bits);
    QFETCH(QString, ending);
    ExportSettings settings = ::preset(preset.toStdString());
    settings.bits = bits;
    const std::vector<Segment> segments = {{0, 47}, {47, 1}, {48, 2}, {50, 33}};
    const fs::path whole = folder() / ("whole." + ending.toStdString());
    const Result<void> written = writeFilm(whole, settings, segments);
    QVERIFY2(written, message(written).c_str());
    const Decoded film = decode(whole);
    QCOMPARE(film.pictures.size(), std::size_t{83});
    QVERIFY(film.timesAreExact);
    for (std::size_t i = 0; i < film.times.size(); ++i)
        QCOMPARE(film.times[i], static_cast<std::int64_t>(i));
    for (std::size_t i = 1; i < film.dts.size(); ++i)
        QVERIFY2(film.dts[i] > film.dts[i - 1], qPrintable(QString::number(i)));

    std::size_t at = 0;
    for (const Segment& segment : segments) {
        const fs::path alone = folder() / ("alone." + ending.toStdString());
        QVERIFY(writeFilm(alone, settings, {segment}));
        const Decoded part = decode(alone);
        QCOMPARE(part.pictures.size(), static_cast<std::size_t>(segment.count));
        for (const std::string& picture : part.pictures)
            QVERIFY2(picture == film.pictures.at(at++), qPrintable(QString::number(at - 1)));
    }
    const fs::path again = folder() / ("again." + ending.toStdString());
    QVERIFY(writeFilm(again, settings, segments));
    QVERIFY(bytesOf(again) == bytesOf(whole));
}

/// Also when several encode at once, after others, and whatever lies in memory; and the headers are those of any encoder.
void TestFormats::sameFramesSameBytes() {
    QFETCH(QString, preset);
    QFETCH(int, bits);
    ExportSettings settings = ::preset(preset.toStdString());
    settings.bits = bits;
    const auto once = encode(settings, {0, 45});
    QVERIFY2(once, once ? "" : once.error().message.c_str());
    QVERIFY(encode(settings, {60, 7}));
    test::dirtyHeap(255);
    auto there = std::async(std::launch::async, [&] { return encode(settings, {0, 45}); });
    const auto here = encode(settings, {0, 45});
    QVERIFY(join(*here) == join(*once));
    QVERIFY(join(*there.get()) == join(*once));

    const auto headerOf = [](const VideoEncoder& encoder) {
        return std::string(reinterpret_cast<const char*>(encoder.context().extradata),
                           static_cast<std::size_t>(encoder.context().extradata_size));
    };
    VideoEncoder fresh;
    VideoEncoder used;
    QVERIFY(fresh.open(settings, kFormat) && used.open(settings, kFormat));
    QVERIFY(used.add(movingFrame(0)));
    QVERIFY(used.finish());
    QCOMPARE(headerOf(used), headerOf(fresh));
}

void TestFormats::keyframesComeAsOften() {
    QFETCH(QString, preset);
    QFETCH(int, bits);
    ExportSettings settings = ::preset(preset.toStdString());
    settings.bits = bits;
    settings.keyframeSeconds = 0.5;
    const auto packets = encode(settings, {0, 40});
    QVERIFY(packets);
    std::vector<std::int64_t> keys;
    for (const ff::PacketPtr& packet : *packets)
        if (packet->flags & AV_PKT_FLAG_KEY)
            keys.push_back(packet->pts);
    QVERIFY(!keys.empty() && keys.front() == 0);
    keys.push_back(40);
    for (std::size_t i = 1; i < keys.size(); ++i)
        QVERIFY2(keys[i] - keys[i - 1] <= 15, qPrintable(QString::number(keys[i])));
}

void TestFormats::filmsLookAsComposed_data() {
    codecs();
}

void TestFormats::filmsLookAsComposed() {
    QFETCH(QString, preset);
    QFETCH(int, bits);
    ExportSettings settings = ::preset(preset.toStdString());
    settings.bits = bits;
    const std::string ending = settings.containers.empty() ? "mp4" : settings.containers.front();
    const fs::path file = folder() / ("film." + ending);
    const Result<void> written = writeFilm(file, settings, {{0, 20}});
    QVERIFY2(written, message(written).c_str());
    const auto probe = probeMedia(file);
    QVERIFY2(probe, probe ? "" : probe.error().message.c_str());
    const StreamReport* video = probe->first(StreamKind::Video);
    QVERIFY(video);
    QCOMPARE(video->primaries, std::string("bt709"));
    QCOMPARE(video->transfer, std::string("bt709"));
    QCOMPARE(video->matrix, std::string("bt709"));
    QCOMPARE(video->range, std::string("tv"));
    QCOMPARE(video->pixelFormat, std::string(settings.codec == VideoCodec::ProRes ? "yuv422p10le" : bits == 10 ? "yuv420p10le" : "yuv420p"));
    const Decoded film = decode(file);
    if (settings.codec == VideoCodec::Hevc)
        QCOMPARE(film.tag, static_cast<std::uint32_t>(MKTAG('h', 'v', 'c', '1')));
    if (settings.codec == VideoCodec::ProRes)
        QCOMPARE(film.tag, static_cast<std::uint32_t>(MKTAG('a', 'p', 'c', 'h')));
    QCOMPARE(film.pictures.size(), std::size_t{20});
    for (std::size_t i = 0; i < film.pictures.size(); ++i) {
        const Frame composed = movingFrame(static_cast<int>(i));
        const auto layout = frameFor(composed, av_get_pix_fmt(film.format.c_str()));
        QVERIFY(layout);
        const AVFrame& frame = **layout;
        std::size_t at = 0;
        for (int plane = 0; plane < 3; ++plane) {
            const int width = plane == 0 ? kFormat.width : kFormat.width / 2;
            const int height = plane == 0 || film.format.starts_with("yuv422") ? kFormat.height : kFormat.height / 2;
            double sum = 0;
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x) {
                    const std::uint8_t* row = frame.data[plane] + static_cast<std::ptrdiff_t>(y) * frame.linesize[plane];
                    std::uint16_t a = 0;
                    std::uint16_t b = 0;
                    const std::size_t size = bits == 10 ? 2 : 1;
                    std::memcpy(&a, row + static_cast<std::size_t>(x) * size, size);
                    std::memcpy(&b, film.pictures[i].data() + at, size);
                    at += size;
                    const double off = (a - b) / (bits == 10 ? 4.0 : 1.0);
                    sum += off * off;
                }
            const double decibels = 10 * std::log10(255.0 * 255.0 / (sum / width / height));
            QVERIFY2(decibels > 31, qPrintable(QString("frame %1, plane %2: %3 dB").arg(i).arg(plane).arg(decibels)));
        }
    }
}

void TestFormats::tenBitsKeepTheRange() {
    Frame frame(16, 16);
    frame.fill(235, 16, 240);
    for (const AVPixelFormat format : {AV_PIX_FMT_YUV420P10LE, AV_PIX_FMT_YUV422P10LE}) {
        const auto made = frameFor(frame, format);
        QVERIFY(made);
        const auto sample = [&](int plane) { return *reinterpret_cast<const std::uint16_t*>((*made)->data[plane]); };
        QCOMPARE(sample(0), std::uint16_t{940});
        QCOMPARE(sample(1), std::uint16_t{64});
        QCOMPARE(sample(2), std::uint16_t{960});
    }
}

void TestFormats::chromaRowsAreInterpolated() {
    Frame frame(16, 16);
    for (int y = 0; y < 8; ++y)
        std::memset(frame.u.row(y), 100 + 8 * y, 8);
    const auto made = frameFor(frame, AV_PIX_FMT_YUV422P10LE);
    QVERIFY(made);
    const auto row = [&](int y) {
        return static_cast<int>(*reinterpret_cast<const std::uint16_t*>((*made)->data[1] + y * (*made)->linesize[1]));
    };
    // A chroma row lies at luma row 2y + 0.5: the ramp of 8 levels in 2 rows stays one of 16 in 10 bits, but at the borders.
    QCOMPARE(row(0), 400);
    for (int y = 1; y < 15; ++y)
        QCOMPARE(row(y), 400 + 16 * y - 8);
    QCOMPARE(row(15), 4 * 156);
}

void TestFormats::webmHasItsIndexFirst() {
    const fs::path file = folder() / "film.webm";
    QVERIFY(writeFilm(file, preset("webm-vp9"), {{0, 30}, {30, 30}}));
    const std::string bytes = bytesOf(file);
    const std::size_t index = bytes.find("\x1C\x53\xBB\x6B");
    const std::size_t media = bytes.find("\x1F\x43\xB6\x75");
    QVERIFY(index != std::string::npos && media != std::string::npos);
    // The first mention of both is in the list of what lies where; what counts is the last one of the index.
    QVERIFY(bytes.rfind("\x1C\x53\xBB\x6B", bytes.size()) < bytes.rfind("\x1F\x43\xB6\x75"));
}

void TestFormats::webmStartsAtZero() {
    const AVCodec* opus = avcodec_find_encoder_by_name("libopus");
    QVERIFY(opus);
    const ff::Codec sound(avcodec_alloc_context3(opus));
    sound->sample_rate = kSoundRate;
    sound->sample_fmt = AV_SAMPLE_FMT_FLT;
    av_channel_layout_default(&sound->ch_layout, 2);
    sound->time_base = {1, kSoundRate};
    sound->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    QVERIFY(avcodec_open2(sound.get(), opus, nullptr) >= 0);
    std::vector<ff::PacketPtr> packets;
    for (int at = 0; at < kSoundRate; at += sound->frame_size) {
        const ff::FramePtr frame(av_frame_alloc());
        frame->format = AV_SAMPLE_FMT_FLT;
        av_channel_layout_copy(&frame->ch_layout, &sound->ch_layout);
        frame->nb_samples = sound->frame_size;
        frame->pts = at;
        QVERIFY(av_frame_get_buffer(frame.get(), 0) >= 0);
        std::memset(frame->data[0], 0, static_cast<std::size_t>(frame->linesize[0]));
        QVERIFY(avcodec_send_frame(sound.get(), frame.get()) >= 0);
        QVERIFY(ff::drain(sound.get(), "sound", packets));
    }
    QVERIFY(packets.front()->pts < 0);
    const ExportSettings settings = preset("webm-vp9");
    VideoEncoder like;
    QVERIFY(like.open(settings, kFormat));
    MovieWriter writer;
    const fs::path file = folder() / "film.webm";
    QVERIFY(writer.open(file.string(), "film.webm", "webm", like.context(), sound.get()));
    writer.setSound([&packets, next = std::size_t{0}]() mutable -> Result<ff::PacketPtr> {
        return next < packets.size() ? std::move(packets[next++]) : nullptr;
    });
    QVERIFY(writer.add(*encode(settings, {0, 30}), 0));
    QVERIFY(writer.finish());
    const Decoded film = decode(file);
    QVERIFY(film.timesAreExact);
    QCOMPARE(film.times.front(), std::int64_t{0});
    QCOMPARE(film.times.back(), std::int64_t{29});
    const auto heard = readSoundFile(file);
    QVERIFY(heard);
    QVERIFY(std::abs(heard->duration().toSeconds() - 1) < 0.03);
}

void TestFormats::wrongContainerIsSaid() {
    VideoEncoder encoder;
    QVERIFY(encoder.open(preset("default"), kFormat));
    MovieWriter writer;
    const auto opened = writer.open((folder() / "film.webm").string(), "film.webm", "webm", encoder.context(), nullptr);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::InvalidInput);
    QVERIFY(opened.error().message.find("h264") != std::string::npos);

    const auto report = exportCut(request("film.webm"));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::InvalidInput);
    QVERIFY2(report.error().message.find(".webm") != std::string::npos, report.error().message.c_str());
    QVERIFY(filesLike("film*").isEmpty());
}

void TestFormats::refusedSettingsAreSaid() {
    ExportSettings settings = preset("default");
    settings.encoderPreset = "quickest";
    VideoEncoder encoder;
    const auto opened = encoder.open(settings, kFormat);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Internal);
    QVERIFY(opened.error().message.find("preset") != std::string::npos);
    settings = preset("default");
    settings.encoder = "nosuch";
    const auto missing = encoder.open(settings, kFormat);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::MissingComponent);
    QVERIFY(missing.error().message.find("h264_nosuch") != std::string::npos);
}

void TestFormats::hardwareFallsBack_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("encoder");
    QTest::addColumn<QString>("software");
    for (const std::string& encoder : encoderNames()) {
        const QString name = QString::fromStdString(encoder);
        QTest::newRow(qPrintable("h264 " + name)) << "default" << name << "libx264";
        QTest::newRow(qPrintable("hevc " + name)) << "hevc" << name << "libx265";
        QTest::newRow(qPrintable("prores " + name)) << "prores" << name << "prores_ks";
    }
}

/// Whatever hardware this machine has: the encoder that is chosen encodes, and one that is not what was asked for has a reason.
void TestFormats::hardwareFallsBack() {
    QFETCH(QString, preset);
    QFETCH(QString, encoder);
    QFETCH(QString, software);
    ExportSettings settings = ::preset(preset.toStdString());
    settings.encoder = encoder.toStdString();
    const VideoFormat format{270, 480, {30, 1}};
    const EncoderChoice choice = chooseEncoder(settings, format);
    QCOMPARE(choice.use.asked, encoder.toStdString());
    QVERIFY(choice.settings.encoder != "auto");
    const bool isSoftware = choice.use.used == software.toStdString();
    QCOMPARE(choice.settings.encoder == "software", isSoftware);
    QCOMPARE(choice.use.why.empty(), !isSoftware || encoder == "software");
    QVERIFY2(choice.use.why.empty() || choice.use.why.find(": ") != std::string::npos, choice.use.why.c_str());
    const auto packets = encode(choice.settings, {0, 3}, format);
    QVERIFY2(packets, packets ? "" : packets.error().message.c_str());
    QCOMPARE(packets->size(), std::size_t{3});
}

void TestFormats::everyFamilyIsChecked() {
    const std::vector<HardwareCheck> checks = checkHardwareEncoders();
    QCOMPARE(checks.size(), encoderNames().size() - 2);
    for (const HardwareCheck& check : checks)
        QVERIFY2(check.used.empty() != check.why.empty(), check.title.c_str());
}

void TestFormats::reportNamesTheEncoder() {
    ExportRequest wanted = request("film.mp4");
    auto report = exportCut(wanted);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QCOMPARE(report->encoder.asked, std::string("software"));
    QCOMPARE(report->encoder.used, std::string("libx264"));
    QVERIFY(report->encoder.why.empty());
    const std::string bytes = bytesOf(wanted.output);
    wanted.settings.encoder = "videotoolbox";  // nowhere on the systems that Shortwright runs on
    report = exportCut(wanted);
    QVERIFY(report);
    QCOMPARE(report->encoder.used, std::string("libx264"));
    QVERIFY(!report->encoder.why.empty());
    QVERIFY(bytesOf(wanted.output) == bytes);
}

void TestFormats::filmsOfPresets_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("codec");
    QTest::newRow("hevc") << "hevc" << "hevc";
    QTest::newRow("av1") << "av1" << "av1";
    QTest::newRow("small") << "small" << "h264";
}

void TestFormats::filmsOfPresets() {
    QFETCH(QString, preset);
    QFETCH(QString, codec);
    ExportRequest wanted = request("film.mp4");
    wanted.settings = ::preset(preset.toStdString());
    const auto report = exportCut(wanted);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    const auto probe = probeMedia(wanted.output);
    QVERIFY(probe && probe->indexFirst);
    const StreamReport* video = probe->first(StreamKind::Video);
    QCOMPARE(video->codec, codec.toStdString());
    QCOMPARE(video->frames, 40);
    QCOMPARE(video->startSeconds, 0.0);
    QCOMPARE(probe->first(StreamKind::Audio)->startSeconds, 0.0);
}

void TestFormats::gifIsAsPromised() {
    ExportRequest wanted = request("film.gif", 22);
    wanted.settings = preset("gif");
    wanted.settings.mostWidth = 180;
    double last = 0;
    const auto report = exportCut(wanted, [&](double fraction, std::string_view) {
        QVERIFY(fraction >= last && fraction <= 1);
        last = fraction;
    });
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QCOMPARE(report->frames, 22);  // of 44
    QCOMPARE(report->width, 180);
    QCOMPARE(report->height, 320);
    QVERIFY(last > 0.99);
    const std::string bytes = bytesOf(wanted.output);
    QVERIFY(bytes.starts_with("GIF89a"));
    QVERIFY(bytes.find(std::string("NETSCAPE2.0\x03\x01\x00\x00", 15)) != std::string::npos);  // for ever
    const auto probe = probeMedia(wanted.output);
    QVERIFY(probe);
    QVERIFY(std::abs(probe->durationSeconds - 44.0 / 30) < 0.011);
    const Decoded film = decode(wanted.output);
    QCOMPARE(film.pictures.size(), std::size_t{22});
    Compositor compositor(wanted.cut, folder(), wanted.captionStyle, 180, 320);
    for (std::size_t i = 0; i < film.pictures.size(); ++i) {
        const auto still = compositor.still(static_cast<std::int64_t>(2 * i));
        QVERIFY(still);
        QCOMPARE(film.format, std::string("bgra"));
        const QImage shown(reinterpret_cast<const uchar*>(film.pictures[i].data()), 180, 320, QImage::Format_RGB32);
        QVERIFY2(meanSquare(shown, *still) < 60, qPrintable(QString("%1: %2").arg(i).arg(meanSquare(shown, *still))));
    }
}

void TestFormats::soundAsM4a() {
    ExportRequest wanted = request("sound.m4a");
    wanted.settings = preset("m4a");
    const auto report = exportCut(wanted);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    const std::string bytes = bytesOf(wanted.output);
    QCOMPARE(bytes.substr(4, 8), std::string("ftypM4A "));
    const auto probe = probeMedia(wanted.output);
    QVERIFY(probe && probe->indexFirst);
    QVERIFY(!probe->first(StreamKind::Video));
    QCOMPARE(probe->first(StreamKind::Audio)->codec, std::string("aac"));
    const auto sound = readSoundFile(wanted.output);
    QVERIFY(sound);
    QVERIFY(std::abs(sound->duration().toSeconds() - 40.0 / 30) < 0.03);
    QVERIFY(exportCut(wanted));
    QVERIFY(bytesOf(wanted.output) == bytes);
}

void TestFormats::fullDiskIsSaid_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("bytes");
    QTest::newRow("gif") << "film.gif" << "gif" << 30'000;
    QTest::newRow("sequence") << "film%03d.png" << "png" << 3'000;
    QTest::newRow("jpg") << "film.jpg" << "jpg" << 500;
    QTest::newRow("m4a") << "film.m4a" << "m4a" << 1'000;
    QTest::newRow("hevc") << "film.mp4" << "hevc" << 3'000;
}

void TestFormats::fullDiskIsSaid() {
    QFETCH(QString, name);
    QFETCH(QString, preset);
    QFETCH(int, bytes);
    ExportRequest wanted = request(name.toStdString());
    wanted.settings = ::preset(preset.toStdString());
    Result<ExportReport> report;
    {
        const test::SmallDisk full(static_cast<rlim_t>(bytes));
        report = exportCut(wanted);
    }
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Io);
    QVERIFY(report.error().message.find("film") != std::string::npos);
    QVERIFY2(filesLike("*film*").isEmpty(), qPrintable(filesLike("*film*").join(' ')));
}

void TestFormats::folderThatCannotBeWrittenIsSaid_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"film.gif", "film%03d.png", "film.jpg", "film.m4a"})
        QTest::newRow(name) << name;
}

void TestFormats::folderThatCannotBeWrittenIsSaid() {
    QFETCH(QString, name);
    for (const char* place : {"nowhere/", "plain/", "shut/"}) {
        std::ofstream(folder() / "plain") << "a file where a folder should be";
        fs::create_directory(folder() / "shut");
        fs::permissions(folder() / "shut", fs::perms::owner_read | fs::perms::owner_exec);
        if (place == std::string("shut/") && ::access((folder() / "shut").c_str(), W_OK) == 0)
            continue;  // nothing is shut for root
        const auto report = exportCut(request(place + name.toStdString()));
        QVERIFY2(!report, place);
        QVERIFY(report.error().code == ErrorCode::Io || report.error().code == ErrorCode::NotFound);
        QVERIFY2(report.error().message.find(place) != std::string::npos, report.error().message.c_str());
    }
    const auto folderOnly = checkExportFile(folder() / "pictures/");
    QVERIFY(!folderOnly && folderOnly.error().message.find("%04d") != std::string::npos);
    QVERIFY(!checkExportFile("film%04d.mp4"));
}

QTEST_MAIN(TestFormats)
#include "tst_formats.moc"
