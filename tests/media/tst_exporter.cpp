
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>
#include <future>
#include <cmath>
#include <fstream>

#include "core/base/host.h"
#include "core/media/caption/fonts.h"
#include "core/media/export/exporter.h"
#include "core/media/export/segments.h"
#include "core/media/scene/compositor.h"
#include "core/media/sound/sound_file.h"
#include "core/media/source/ffmpeg.h"
#include "core/media/source/media_probe.h"
#include "sample_cut.h"
#include "tests/support/dirty_heap.h"
#include "tests/support/small_disk.h"

using namespace sw;

namespace {

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A soft tone, a little shorter than the cut, so that the exporter has to lengthen it.
std::function<Result<std::vector<float>>(std::stop_token)> tone(std::size_t frames) {
    return [frames](const std::stop_token&) -> Result<std::vector<float>> {
        std::vector<float> samples(2 * frames);
        for (std::size_t i = 0; i < frames; ++i)
            samples[2 * i] = samples[2 * i + 1] = 0.3F * std::sin(static_cast<float>(i) * 0.06F);
        return samples;
    };
}

/// The luma of every frame of a film.
std::vector<Plane> lumaOf(const std::filesystem::path& file) {
    AVFormatContext* opened = nullptr;
    if (avformat_open_input(&opened, ff::fileUrl(file.string()).c_str(), nullptr, nullptr) < 0)
        return {};
    const ff::Input input(opened);
    avformat_find_stream_info(opened, nullptr);
    const int index = av_find_best_stream(opened, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    const AVCodecParameters* parameters = opened->streams[index]->codecpar;
    const AVCodec* decoder = avcodec_find_decoder(parameters->codec_id);
    const ff::Codec codec(avcodec_alloc_context3(decoder));
    avcodec_parameters_to_context(codec.get(), parameters);
    if (avcodec_open2(codec.get(), decoder, nullptr) < 0)
        return {};
    std::vector<Plane> planes;
    const ff::PacketPtr packet(av_packet_alloc());
    const ff::FramePtr frame(av_frame_alloc());
    const auto drain = [&] {
        while (avcodec_receive_frame(codec.get(), frame.get()) >= 0) {
            Plane plane(frame->width, frame->height);
            for (int y = 0; y < plane.height(); ++y)
                std::copy_n(frame->data[0] + y * frame->linesize[0], plane.width(), plane.row(y));
            planes.push_back(std::move(plane));
        }
    };
    for (; av_read_frame(opened, packet.get()) >= 0; av_packet_unref(packet.get()))
        if (packet->stream_index == index) {
            avcodec_send_packet(codec.get(), packet.get());
            drain();
        }
    avcodec_send_packet(codec.get(), nullptr);
    drain();
    return planes;
}

double meanSquare(const Plane& a, const Plane& b) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += (a.row(y)[x] - b.row(y)[x]) * (a.row(y)[x] - b.row(y)[x]);
    return sum / a.width() / a.height();
}

}  // namespace

class TestExporter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void filmIsAsPromised_data();
    void filmIsAsPromised();
    void rawFramesAreTheComposed();
    void filmLooksLikeTheComposed();
    void sameInputSameBytes();
    void bytesDoNotDependOnWorkers();
    void bytesDoNotDependOnWhatMemoryHeld_data();
    void bytesDoNotDependOnWhatMemoryHeld();
    void segmentsBeginWherePicturesDo_data();
    void segmentsBeginWherePicturesDo();
    void segmentsJoinWithoutASeam();
    void rangeIsCutOut();
    void stillIsTheFrame();
    void soundAlone();
    void standingFramesAreComposedOnce();
    void twoToOneFileDoNotMeet();
    void whatIsBesideStays();
    void cancelLeavesNothing();
    void cancelKeepsTheOldFile();
    void fullDiskIsSaid_data();
    void fullDiskIsSaid();
    void missingFolderIsSaid();
    void missingPictureEndsTheExport();
    void brokenSoundEndsTheExport();
    void wrongRequests();

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] ExportRequest request(const std::string& name, int framesPerScene = 20) const {
        ExportRequest request;
        Cut cut = sample::cut(folder(), 2, framesPerScene);
        cut.captions = {sample::caption({"Two", "short", "lines"}, 3, cut.rate)};
        cut.pictures[1].transition = {TransitionKind::Whip, Duration::frames(6, cut.rate)};
        request.cut = std::make_shared<Cut>(std::move(cut));
        request.mediaFolder = folder();
        request.captionStyle = sample::style("bold");
        request.settings.encoderPreset = "ultrafast";
        request.output = folder() / name;
        request.sound = tone(60'000);
        return request;
    }
    [[nodiscard]] QStringList filesLike(const char* pattern) const {
        return QDir(m_folder->path()).entryList({pattern});
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExporter::initTestCase() {
    QVERIFY(loadFonts(SW_DATA_DIR));
}

void TestExporter::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestExporter::filmIsAsPromised_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("num");
    QTest::addColumn<int>("den");
    QTest::newRow("mp4") << "film.mp4" << 30 << 1;
    QTest::newRow("mov") << "film.mov" << 30 << 1;
    QTest::newRow("29.97") << "film.mp4" << 30000 << 1001;
    QTest::newRow("25, capitals") << "film.MP4" << 25 << 1;
}

void TestExporter::filmIsAsPromised() {
    QFETCH(QString, name);
    QFETCH(int, num);
    QFETCH(int, den);
    ExportRequest wanted = request(name.toStdString());
    Cut cut = *wanted.cut;
    cut.rate = {num, den};
    cut.duration = Duration::frames(40, cut.rate);
    cut.pictures[0].range = {{}, startOfFrame(20, cut.rate)};
    cut.pictures[1].range = {startOfFrame(20, cut.rate), startOfFrame(40, cut.rate)};
    wanted.cut = std::make_shared<Cut>(cut);
    double last = 0;
    const auto report = exportCut(wanted, [&](double fraction, std::string_view) {
        QVERIFY(fraction >= last && fraction <= 1);
        last = fraction;
    });
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QVERIFY(last > 0.9);
    QCOMPARE(report->frames, 40);

    const auto probe = probeMedia(wanted.output);
    QVERIFY2(probe, probe ? "" : probe.error().message.c_str());
    QCOMPARE(static_cast<std::uintmax_t>(probe->bytes), report->bytes);
    QVERIFY(probe->indexFirst);
    const double seconds = cut.duration.toSeconds();
    const StreamReport* video = probe->first(StreamKind::Video);
    const StreamReport* audio = probe->first(StreamKind::Audio);
    QVERIFY(video && audio);
    QCOMPARE(video->codec, std::string("h264"));
    QVERIFY(audio->codec == "aac" && audio->profile == "LC");
    QCOMPARE(video->width, 270);
    QCOMPARE(video->height, 480);
    QCOMPARE(video->frames, 40);
    QVERIFY(std::abs(video->framesPerSecond - static_cast<double>(num) / den) < 1e-6);
    QCOMPARE(video->pixelFormat, std::string("yuv420p"));
    QCOMPARE(video->primaries, std::string("bt709"));
    QCOMPARE(video->transfer, std::string("bt709"));
    QCOMPARE(video->matrix, std::string("bt709"));
    QCOMPARE(video->range, std::string("tv"));
    QCOMPARE(video->chromaLocation, std::string("left"));
    QCOMPARE(audio->sampleRate, 48'000);
    QCOMPARE(audio->channels, 2);
    QCOMPARE(video->startSeconds, 0.0);
    QCOMPARE(audio->startSeconds, 0.0);
    QVERIFY(std::abs(video->durationSeconds - seconds) < 0.001);
    QVERIFY2(std::abs(audio->durationSeconds - seconds) < 0.03, qPrintable(QString::number(audio->durationSeconds)));
    QVERIFY(filesLike("*.part").isEmpty());

    // What is heard starts at once and is exactly as long: the codec's delay is taken off again.
    const auto sound = readSoundFile(wanted.output);
    QVERIFY(sound);
    QVERIFY2(std::abs(sound->duration().toSeconds() - seconds) < 0.03,
             qPrintable(QString::number(sound->duration().toSeconds())));
}

void TestExporter::rawFramesAreTheComposed() {
    const ExportRequest wanted = request("raw.y4m");
    QVERIFY(exportCut(wanted));
    const std::string bytes = bytesOf(wanted.output);
    const std::size_t head = bytes.find('\n') + 1;
    QCOMPARE(bytes.substr(0, head),
             std::string("YUV4MPEG2 W270 H480 F30:1 Ip A1:1 C420mpeg2 XYSCSS=420MPEG2 XCOLORRANGE=LIMITED\n"));
    const std::size_t size = 6 + 270 * 480 * 3 / 2;
    QCOMPARE(bytes.size(), head + 40 * size);
    Compositor compositor(wanted.cut, folder(), wanted.captionStyle, 270, 480);
    for (const std::size_t number : {0U, 7U, 19U, 20U, 23U, 39U}) {
        Frame frame;
        QVERIFY(compositor.compose(static_cast<std::int64_t>(number), frame));
        const char* at = bytes.data() + head + number * size + 6;
        for (const Plane* plane : {&frame.y, &frame.u, &frame.v})
            for (int y = 0; y < plane->height(); ++y, at += plane->width())
                QVERIFY(std::memcmp(at, plane->row(y), static_cast<std::size_t>(plane->width())) == 0);
    }
}

void TestExporter::filmLooksLikeTheComposed() {
    ExportRequest wanted = request("film.mp4");
    wanted.settings.encoderPreset = "veryfast";
    wanted.settings.crf = 16;
    QVERIFY(exportCut(wanted));
    QCOMPARE(probeMedia(wanted.output)->first(StreamKind::Video)->profile, std::string("High"));
    const std::vector<Plane> decoded = lumaOf(wanted.output);
    QCOMPARE(decoded.size(), std::size_t{40});
    Compositor compositor(wanted.cut, folder(), wanted.captionStyle, 270, 480);
    for (std::size_t number = 0; number < decoded.size(); ++number) {
        Frame frame;
        QVERIFY(compositor.compose(static_cast<std::int64_t>(number), frame));
        const double here = meanSquare(frame.y, decoded[number]);
        QVERIFY2(10 * std::log10(255.0 * 255.0 / here) > 36, qPrintable(QString("%1: %2").arg(number).arg(here)));
        // No other frame is closer: none was dropped, doubled or moved.
        for (const std::size_t other : {number - 1, number + 1})
            if (other < decoded.size() && number > 3 && number < 30)
                QVERIFY(meanSquare(frame.y, decoded[other]) > here);
    }
}

void TestExporter::sameInputSameBytes() {
    QVERIFY(exportCut(request("a.mp4")));
    QVERIFY(exportCut(request("b.mp4")));
    const std::string a = bytesOf(folder() / "a.mp4");
    QVERIFY(!a.empty());
    QVERIFY(a == bytesOf(folder() / "b.mp4"));
}

void TestExporter::bytesDoNotDependOnWorkers() {
    std::string one;
    for (const int workers : {1, 2, 3, 5}) {
        ExportRequest wanted = request("film.mp4", 70);
        wanted.settings.encoderPreset = "veryfast";
        wanted.settings.keyframeSeconds = 1;
        wanted.workers = workers;
        const auto report = exportCut(wanted);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QCOMPARE(report->frames, 140);
        const std::string bytes = bytesOf(wanted.output);
        if (one.empty())
            one = bytes;
        QVERIFY(bytes == one);
    }
}

void TestExporter::bytesDoNotDependOnWhatMemoryHeld_data() {
    QTest::addColumn<double>("scale");
    QTest::newRow("540x960") << 2.0;
    QTest::newRow("1080x1920") << 4.0;
}

/// An encoder that reads memory before it has written it gives other bytes now and then; here it would each time.
void TestExporter::bytesDoNotDependOnWhatMemoryHeld() {
    QFETCH(double, scale);
    std::string one;
    for (const int filling : {-1, 255, 170}) {
        if (filling >= 0)
            test::dirtyHeap(filling);
        ExportRequest wanted = request("film.mp4", 15);
        wanted.settings.encoderPreset = "veryfast";
        wanted.settings.scale = scale;
        wanted.workers = 2;
        const auto report = exportCut(wanted);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        const std::string bytes = bytesOf(wanted.output);
        if (one.empty())
            one = bytes;
        QVERIFY2(bytes == one, qPrintable(QString::number(filling)));
    }
}

void TestExporter::segmentsBeginWherePicturesDo_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QString>("segments");
    // Scenes of 70 frames; the second comes in over 6 frames.
    QTest::newRow("whole") << 0 << 140 << 150 << "0-76 76-140";
    QTest::newRow("long scenes are halved") << 0 << 140 << 60 << "0-38 38-76 76-108 108-140";
    QTest::newRow("a range") << 40 << 100 << 150 << "40-76 76-100";
    QTest::newRow("no stub at the end") << 40 << 80 << 150 << "40-80";
    QTest::newRow("no stub at the start") << 70 << 140 << 150 << "70-140";
    QTest::newRow("one frame") << 75 << 76 << 150 << "75-76";
    QTest::newRow("very short ones") << 0 << 30 << 10 << "0-10 10-20 20-30";
}

void TestExporter::segmentsBeginWherePicturesDo() {
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(int, longest);
    QFETCH(QString, segments);
    const ExportRequest wanted = request("film.mp4", 70);
    QStringList made;
    for (const FrameRange& range :
         segmentsOf(*wanted.cut, {first, last}, Duration::frames(longest, wanted.cut->rate)))
        made << QString("%1-%2").arg(range.first).arg(range.last);
    QCOMPARE(made.join(' '), segments);
}

/// What a player decodes across joints is what each segment's own encoder meant: no frame leans on another segment.
void TestExporter::segmentsJoinWithoutASeam() {
    ExportRequest wanted = request("film.mp4", 70);
    wanted.settings.encoderPreset = "veryfast";
    QVERIFY(exportCut(wanted));
    const std::vector<Plane> whole = lumaOf(wanted.output);
    QCOMPARE(whole.size(), std::size_t{140});
    std::size_t at = 0;
    for (const FrameRange& range : segmentsOf(*wanted.cut, {0, 140}, Duration::seconds(4))) {
        ExportRequest part = wanted;
        part.output = folder() / "part.mp4";
        part.range = TimeRange{startOfFrame(range.first, part.cut->rate), startOfFrame(range.last, part.cut->rate)};
        QVERIFY(exportCut(part));
        for (const Plane& plane : lumaOf(part.output))
            QVERIFY2(plane == whole.at(at++), qPrintable(QString::number(at)));
    }
    QCOMPARE(at, whole.size());

    // Decoding times go up by one frame each, also across joints.
    AVFormatContext* opened = nullptr;
    QVERIFY(avformat_open_input(&opened, ff::fileUrl(wanted.output.string()).c_str(), nullptr, nullptr) >= 0);
    const ff::Input input(opened);
    const ff::PacketPtr packet(av_packet_alloc());
    std::int64_t before = AV_NOPTS_VALUE;
    for (; av_read_frame(opened, packet.get()) >= 0; av_packet_unref(packet.get())) {
        if (opened->streams[packet->stream_index]->codecpar->codec_type != AVMEDIA_TYPE_VIDEO)
            continue;
        QVERIFY(before == AV_NOPTS_VALUE || packet->dts - before == packet->duration);
        before = packet->dts;
    }
}

void TestExporter::rangeIsCutOut() {
    ExportRequest wanted = request("part.mp4");
    wanted.range = TimeRange{startOfFrame(10, wanted.cut->rate), startOfFrame(25, wanted.cut->rate)};
    const auto report = exportCut(wanted);
    QVERIFY(report);
    QCOMPARE(report->frames, 15);
    const auto probe = probeMedia(wanted.output);
    QVERIFY(probe);
    QCOMPARE(probe->first(StreamKind::Video)->frames, 15);
    QVERIFY(std::abs(probe->first(StreamKind::Audio)->durationSeconds - 0.5) < 0.03);
}

void TestExporter::stillIsTheFrame() {
    ExportRequest wanted = request("still.png");
    wanted.range = TimeRange{startOfFrame(22, wanted.cut->rate), startOfFrame(23, wanted.cut->rate)};
    QVERIFY(exportCut(wanted));
    Compositor compositor(wanted.cut, folder(), wanted.captionStyle, 270, 480);
    const auto still = compositor.still(22);
    QVERIFY(still);
    const QImage saved(QString::fromStdString(wanted.output.string()));
    QCOMPARE(saved.convertToFormat(QImage::Format_RGB32), *still);
}

void TestExporter::soundAlone() {
    const ExportRequest wanted = request("sound.wav");
    QVERIFY(exportCut(wanted));
    const auto sound = readSoundFile(wanted.output);
    QVERIFY(sound);
    QCOMPARE(sound->frames(), 64'000);  // 40 frames at 30 fps; the tone had 60 000
    QCOMPARE(sound->samples.at(2 * 63'000), 0.0F);
    QVERIFY(std::abs(sound->samples.at(2 * 26) - 0.3F) < 0.001F);
}

void TestExporter::standingFramesAreComposedOnce() {
    ExportRequest wanted = request("still.y4m");
    Cut cut = *wanted.cut;
    cut.captions.clear();
    for (CutPicture& scene : cut.pictures) {
        scene.layers.resize(1);
        scene.camera.clear();
        scene.transition = {};
    }
    wanted.cut = std::make_shared<Cut>(cut);
    const auto report = exportCut(wanted);
    QVERIFY(report);
    QCOMPARE(report->frames, 40);
    QCOMPARE(report->composed, 2);
}

void TestExporter::twoToOneFileDoNotMeet() {
    const ExportRequest wanted = request("one.mp4");
    auto other = std::async(std::launch::async, [&] { return exportCut(wanted); });
    const auto here = exportCut(wanted);
    const auto there = other.get();
    QVERIFY2(here && there, here && there ? "" : (here ? there : here).error().message.c_str());
    const auto probe = probeMedia(wanted.output);
    QVERIFY2(probe, probe ? "" : probe.error().message.c_str());
    QCOMPARE(probe->first(StreamKind::Video)->frames, 40);
    QVERIFY(filesLike("*.part").isEmpty());
}

void TestExporter::whatIsBesideStays() {
    const ExportRequest wanted = request("film.mp4");
    LocalDisk disk;
    QVERIFY(disk.writeAtomically(folder() / "film.mp4.part", "somebody's own"));
    QVERIFY(exportCut(wanted));
    QCOMPARE(*disk.read(folder() / "film.mp4.part"), std::string("somebody's own"));
    QVERIFY(disk.remove(folder() / "film.mp4.part"));
}

void TestExporter::cancelLeavesNothing() {
    for (const char* name : {"film.mp4", "raw.y4m"}) {
        std::stop_source stop;
        int calls = 0;
        const auto report = exportCut(
            request(name, 200),
            [&](double, std::string_view) {
                if (++calls == 5)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(calls < 20);
        QVERIFY(filesLike("film*").isEmpty() && filesLike("raw*").isEmpty());
    }
}

void TestExporter::cancelKeepsTheOldFile() {
    std::ofstream(folder() / "film.mp4") << "an older film";
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!exportCut(request("film.mp4"), {}, stop.get_token()));
    QCOMPARE(bytesOf(folder() / "film.mp4"), std::string("an older film"));
    QVERIFY(filesLike("*.part").isEmpty());
}

void TestExporter::fullDiskIsSaid_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("bytes");
    QTest::newRow("film, at once") << "film.mp4" << 1'000;
    QTest::newRow("film, at the end") << "film.mp4" << 60'000;
    QTest::newRow("raw") << "raw.y4m" << 500'000;
    QTest::newRow("still") << "still.png" << 2'000;
    QTest::newRow("sound") << "sound.wav" << 20'000;
}

void TestExporter::fullDiskIsSaid() {
    QFETCH(QString, name);
    QFETCH(int, bytes);
    const ExportRequest wanted = request(name.toStdString());
    Result<ExportReport> report;
    {
        const test::SmallDisk full(static_cast<rlim_t>(bytes));
        report = exportCut(wanted);
    }
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Io);
    QVERIFY(!report.error().message.empty());
    QVERIFY2(filesLike("film*").isEmpty() && filesLike("raw*").isEmpty() && filesLike("still*").isEmpty() &&
                 filesLike("sound*").isEmpty(),
             qPrintable(QDir(m_folder->path()).entryList(QDir::Files).join(' ')));
}

void TestExporter::missingFolderIsSaid() {
    for (const char* name : {"nowhere/film.mp4", "nowhere/raw.y4m", "nowhere/still.png"}) {
        const auto report = exportCut(request(name));
        QVERIFY(!report);
        QVERIFY(QString::fromStdString(report.error().message).contains("nowhere"));
    }
    // A file where a folder should be.
    std::ofstream(folder() / "plain") << "x";
    QVERIFY(!exportCut(request("plain/film.mp4")));
}

void TestExporter::missingPictureEndsTheExport() {
    const ExportRequest wanted = request("film.mp4");
    std::filesystem::remove(folder() / "back2.png");
    const auto report = exportCut(wanted);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::NotFound);
    QVERIFY(filesLike("film*").isEmpty());
}

void TestExporter::brokenSoundEndsTheExport() {
    ExportRequest wanted = request("film.mp4");
    wanted.sound = [](const std::stop_token&) -> Result<std::vector<float>> {
        return fail(ErrorCode::NotFound, "The voice is gone.");
    };
    const auto report = exportCut(wanted);
    QVERIFY(!report);
    QCOMPARE(report.error().message, std::string("The voice is gone."));
    QVERIFY(filesLike("film*").isEmpty());
}

void TestExporter::wrongRequests() {
    QCOMPARE(exportCut(request("film.avi")).error().code, ErrorCode::InvalidInput);
    ExportRequest empty = request("film.mp4");
    empty.cut = std::make_shared<Cut>();
    QCOMPARE(exportCut(empty).error().code, ErrorCode::InvalidInput);
    ExportRequest nothing = request("film.mp4");
    nothing.range = TimeRange{startOfFrame(9, {30, 1}), startOfFrame(9, {30, 1})};
    QCOMPARE(exportCut(nothing).error().code, ErrorCode::InvalidInput);
}

QTEST_MAIN(TestExporter)
#include "tst_exporter.moc"
