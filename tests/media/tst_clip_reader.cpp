#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>

#include "core/base/random.h"
#include "core/media/source/clip_reader.h"
#include "core/media/source/media_probe.h"
#include "sample_clip.h"

using namespace sw;
using sample::ClipRecipe;

namespace {

std::unique_ptr<ClipReader> opened(const std::filesystem::path& file) {
    Result<std::unique_ptr<ClipReader>> reader = ClipReader::open(file, "The video of clip-7");
    if (!reader)
        qFatal("%s", reader.error().message.c_str());
    return std::move(*reader);
}

/// The number of the picture on screen at the middle of frame `frame`.
int numberAt(ClipReader& reader, double frame, double rate = 30) {
    const auto found = reader.at(TimePoint{} + Duration::seconds(frame / rate));
    return found ? sample::numberIn(*(*found)->picture) : -1;
}

void overwrite(const std::filesystem::path& file, std::uintmax_t at, std::size_t count) {
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(static_cast<std::streamoff>(at));
    Random random(5);
    for (std::size_t i = 0; i < count; ++i)
        out.put(static_cast<char>(random.next() & 0xff));
}

}  // namespace

class TestClipReader : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void seeksAreExact_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("encoder");
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("bFrames");
        QTest::newRow("H.264 in MP4") << "a.mp4" << "libx264" << "preset=ultrafast:crf=18" << 3;
        QTest::newRow("H.264 in Matroska") << "a.mkv" << "libx264" << "preset=ultrafast:crf=18" << 3;
        QTest::newRow("H.264, open groups") << "a.mp4" << "libx264" << "preset=ultrafast:crf=18:x264-params=open-gop=1" << 3;
        QTest::newRow("H.264 in a transport stream") << "a.ts" << "libx264" << "preset=ultrafast:crf=18" << 3;
        QTest::newRow("H.264, a bare stream") << "a.h264" << "libx264" << "preset=ultrafast:crf=18" << 0;
        QTest::newRow("MPEG-4 in MP4") << "a.mp4" << "mpeg4" << "" << 2;
        QTest::newRow("MPEG-4 in QuickTime") << "a.mov" << "mpeg4" << "" << 2;
        QTest::newRow("MPEG-4 in AVI") << "a.avi" << "mpeg4" << "" << 2;
        QTest::newRow("VP9 in WebM") << "a.webm" << "libvpx-vp9" << "deadline=realtime:cpu-used=8:crf=30:b=0" << 0;
    }

    void seeksAreExact() {
        QFETCH(QString, name);
        QFETCH(QString, encoder);
        QFETCH(QString, options);
        QFETCH(int, bFrames);
        ClipRecipe recipe;
        recipe.encoder = encoder.toStdString();
        recipe.options = options.toStdString();
        recipe.bFrames = bFrames;
        recipe.frames = 200;
        recipe.keyEvery = 60;
        const auto file = path(name);
        sample::writeClip(file, recipe, sample::numbers(recipe));
        const auto forward = opened(file);
        for (int i = 0; i < recipe.frames; ++i)
            QCOMPARE(numberAt(*forward, i), i);  // the first moment of each
        const auto jumping = opened(file);
        Random random(11);
        for (int i = 0; i < 100; ++i) {
            const int wanted = static_cast<int>(random.next() % static_cast<std::uint64_t>(recipe.frames));
            QCOMPARE(numberAt(*jumping, wanted + 0.5), wanted);
        }
        for (int i = recipe.frames - 1; i >= 0; i -= 3)
            QCOMPARE(numberAt(*jumping, i), i);
        QCOMPARE(numberAt(*jumping, 5000), recipe.frames - 1);  // the last one stays
        QCOMPARE(numberAt(*jumping, -10), 0);
    }

    void jumpIsTheSamePicture() {
        ClipRecipe recipe;
        recipe.encoder = "libx264";
        recipe.options = "preset=ultrafast:crf=18";
        recipe.bFrames = 3;
        recipe.frames = 100;
        sample::writeClip(path("a.mp4"), recipe, sample::numbers(recipe));
        const auto forward = opened(path("a.mp4"));
        const auto jumping = opened(path("a.mp4"));
        for (const int number : {90, 3, 61, 59, 60, 99, 0}) {
            const auto at = TimePoint{} + Duration::seconds(number / 30.0);
            for (int i = 0; i < number; ++i)
                QVERIFY(forward->at(TimePoint{} + Duration::seconds(i / 30.0)));
            const AVFrame& a = *(*forward->at(at))->picture;
            const AVFrame& b = *(*jumping->at(at))->picture;
            for (int y = 0; y < recipe.height; ++y)
                QVERIFY(std::equal(a.data[0] + y * a.linesize[0], a.data[0] + y * a.linesize[0] + recipe.width,
                                   b.data[0] + y * b.linesize[0]));
        }
    }

    void variableRateGoesByTime_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("MP4") << "a.mp4";
        QTest::newRow("Matroska") << "a.mkv";
    }

    void variableRateGoesByTime() {
        QFETCH(QString, name);
        ClipRecipe recipe;
        recipe.rate = {1000, 1};
        recipe.times = {0, 40, 50, 200, 733, 1000, 1001, 1500};
        recipe.frames = 8;
        sample::writeClip(path(name), recipe, sample::numbers(recipe));
        const auto reader = opened(path(name));
        const std::vector<std::pair<double, int>> wanted{{0, 0},   {0.039, 0}, {0.0405, 1}, {0.0505, 2}, {0.199, 2}, {0.5, 3},
                                                         {0.9, 4}, {1.0005, 5}, {1.002, 6},  {1.2, 6},    {1.6, 7},   {0.3, 3}};
        for (const auto& [seconds, number] : wanted)
            QCOMPARE(numberAt(*reader, seconds, 1), number);
    }

    void otherRates_data() {
        QTest::addColumn<int>("num");
        QTest::addColumn<int>("den");
        QTest::newRow("23.976") << 24000 << 1001;
        QTest::newRow("25") << 25 << 1;
        QTest::newRow("59.94") << 60000 << 1001;
    }

    void otherRates() {
        QFETCH(int, num);
        QFETCH(int, den);
        ClipRecipe recipe;
        recipe.rate = {num, den};
        recipe.frames = 150;
        recipe.bFrames = 2;
        for (const char* name : {"a.mp4", "a.mkv"}) {  // Matroska's clock ticks in milliseconds
            sample::writeClip(path(name), recipe, sample::numbers(recipe));
            const auto reader = opened(path(name));
            for (const int i : {0, 149, 1, 70, 71, 72, 140, 13})
                QCOMPARE(numberAt(*reader, i, num / static_cast<double>(den)), i);
        }
    }

    void soundBesideIsNoMatter() {
        ClipRecipe recipe;
        recipe.tone = true;
        sample::writeClip(path("a.mov"), recipe, sample::numbers(recipe));
        const auto reader = opened(path("a.mov"));
        QCOMPARE(numberAt(*reader, 40), 40);
        QCOMPARE(numberAt(*reader, 2), 2);
    }

    void turnedAndStretched_data() {
        QTest::addColumn<int>("turns");
        QTest::addColumn<int>("aspect");
        QTest::addColumn<QSize>("size");
        QTest::newRow("upright") << 0 << 1 << QSize(160, 96);
        QTest::newRow("a quarter") << 1 << 1 << QSize(96, 160);
        QTest::newRow("a half") << 2 << 1 << QSize(160, 96);
        QTest::newRow("three quarters") << 3 << 1 << QSize(96, 160);
        QTest::newRow("wide samples") << 0 << 2 << QSize(320, 96);
        QTest::newRow("wide samples, turned") << 1 << 2 << QSize(96, 320);
    }

    void turnedAndStretched() {
        QFETCH(int, turns);
        QFETCH(int, aspect);
        QFETCH(QSize, size);
        ClipRecipe recipe;
        recipe.frames = 3;
        recipe.quarterTurns = turns;
        recipe.aspect = {aspect, 1};
        sample::writeClip(path("a.mov"), recipe, sample::numbers(recipe));
        const auto reader = opened(path("a.mov"));
        QCOMPARE(QSize(reader->format().width, reader->format().height), size);
        QCOMPARE(reader->format().orientation.transposed, turns % 2 == 1);
    }

    void contentDecidesWhatMoves_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("encoder");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<int>("frames");
        QTest::addColumn<bool>("moves");
        QTest::newRow("MP4") << "a.mp4" << "mpeg4" << int(AV_PIX_FMT_YUV420P) << 3 << true;
        QTest::newRow("AVI") << "a.avi" << "mpeg4" << int(AV_PIX_FMT_YUV420P) << 3 << true;
        QTest::newRow("animated GIF") << "a.gif" << "gif" << int(AV_PIX_FMT_RGB8) << 3 << true;
        QTest::newRow("GIF of one picture") << "a.gif" << "gif" << int(AV_PIX_FMT_RGB8) << 1 << false;
        QTest::newRow("animated PNG") << "a.apng" << "apng" << int(AV_PIX_FMT_RGB24) << 3 << true;
    }

    void contentDecidesWhatMoves() {
        QFETCH(QString, name);
        QFETCH(QString, encoder);
        QFETCH(int, pixels);
        QFETCH(int, frames);
        QFETCH(bool, moves);
        ClipRecipe recipe;
        recipe.encoder = encoder.toStdString();
        recipe.pixels = static_cast<AVPixelFormat>(pixels);
        recipe.frames = frames;
        sample::writeClip(path(name), recipe, [&](int i, AVFrame& picture) {
            for (int y = 0; y < recipe.height; ++y)
                std::fill_n(picture.data[0] + y * picture.linesize[0], recipe.width * (pixels == AV_PIX_FMT_RGB24 ? 3 : 1),
                            static_cast<std::uint8_t>(20 + 70 * i));
        });
        std::filesystem::rename(path(name), path("disguised.jpg"));
        QCOMPARE(isMovingPicture(path("disguised.jpg")), moves);
        if (moves) {
            const auto reader = opened(path("disguised.jpg"));
            TimePoint before = (*reader->at({}))->start;
            for (int i = 1; i < frames; ++i) {
                const ClipFrame& frame = **reader->at(TimePoint{} + Duration::seconds((i + 0.5) / 30));
                QVERIFY(frame.start > before);
                before = frame.start;
            }
            QCOMPARE((*reader->at({}))->start.flicks, 0);  // and back
        }
    }

    void stillsDoNotMove() {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (const char* name : {"a.png", "a.jpg", "a.bmp"}) {
            QVERIFY(image.save(QString::fromStdString(path(name).string())));
            QVERIFY(!isMovingPicture(path(name)));
        }
        std::ofstream(path("a.mp4")) << "This is no video, only a line of text that goes on for a while.";
        QVERIFY(!isMovingPicture(path("a.mp4")));
        QVERIFY(!isMovingPicture(path("nothing.mp4")));
    }

    void damageHoldsTheLastGoodPicture() {
        ClipRecipe recipe;
        recipe.encoder = "libx264";
        recipe.options = "preset=ultrafast:crf=5";
        recipe.keyEvery = 20;
        recipe.frames = 60;
        sample::writeClip(path("a.mp4"), recipe, sample::numbers(recipe));
        // In the middle of the media, somewhere in the second or third group.
        overwrite(path("a.mp4"), std::filesystem::file_size(path("a.mp4")) / 2, 400);
        const auto reader = opened(path("a.mp4"));
        int held = 0;
        int before = 0;
        std::vector<int> forward;
        for (int i = 0; i < 60; ++i) {
            const int number = numberAt(*reader, i + 0.5);
            QVERIFY2(number == i || number == before, qPrintable(QString("%1: %2").arg(i).arg(number)));
            held += number != i;
            before = number;
            forward.push_back(number);
        }
        QVERIFY(held > 0 && held <= 40);
        QCOMPARE(before, 59);
        for (const std::size_t i : {30U, 10U, 45U, 25U, 35U, 58U})
            QCOMPARE(numberAt(*opened(path("a.mp4")), static_cast<double>(i) + 0.5), forward[i]);
    }

    void cutOffVideoHoldsItsLastPicture() {
        ClipRecipe recipe;
        recipe.keyEvery = 10;
        sample::writeClip(path("a.mkv"), recipe, sample::numbers(recipe));
        std::filesystem::resize_file(path("a.mkv"), std::filesystem::file_size(path("a.mkv")) / 2);
        const auto reader = opened(path("a.mkv"));
        const int last = numberAt(*reader, 59);
        QVERIFY2(last > 5 && last < 59, qPrintable(QString::number(last)));
        QCOMPARE(numberAt(*reader, 4), 4);
        QCOMPARE(numberAt(*reader, 59), last);
    }

    void badFilesAreSaid_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("missing") << "missing" << int(ErrorCode::NotFound) << "is gone";
        QTest::newRow("empty") << "empty" << int(ErrorCode::InvalidInput) << "empty";
        QTest::newRow("noise") << "noise" << int(ErrorCode::InvalidInput) << "could not be read";
        QTest::newRow("text") << "text" << int(ErrorCode::InvalidInput) << "no video or picture";
        QTest::newRow("index lost") << "index lost" << int(ErrorCode::InvalidInput) << "could not be read";
        QTest::newRow("unknown codec") << "unknown codec" << int(ErrorCode::MissingComponent) << "no decoder";
        QTest::newRow("all damaged") << "all damaged" << int(ErrorCode::InvalidInput) << "none of its pictures";
        QTest::newRow("folder") << "folder" << int(ErrorCode::Io) << "could not be read";
    }

    void badFilesAreSaid() {
        QFETCH(QString, kind);
        QFETCH(int, code);
        QFETCH(QString, says);
        const auto file = path("a.mp4");
        ClipRecipe recipe;
        if (kind == "empty") {
            std::ofstream(file).flush();
        } else if (kind == "folder") {
            std::filesystem::create_directory(file);
        } else if (kind == "noise") {
            std::ofstream(file) << std::string(5000, 'x');
            overwrite(file, 0, 5000);
        } else if (kind == "text") {
            std::ofstream(file) << "ffconcat version 1.0\nfile other.mp4\n";
        } else if (kind == "index lost") {
            sample::writeClip(file, recipe, sample::numbers(recipe));
            std::filesystem::resize_file(file, std::filesystem::file_size(file) - 3000);
        } else if (kind == "unknown codec") {
            sample::writeClip(file, recipe, sample::numbers(recipe));
            replace(file, "mp4v", "zzqq");
            replace(file, "esds", "skip");  // it would name the codec, too
        } else if (kind == "all damaged") {
            recipe.encoder = "png";
            recipe.pixels = AV_PIX_FMT_RGB24;
            sample::writeClip(path("a.mov"), recipe, [](int, AVFrame& picture) {
                std::fill_n(picture.data[0], picture.linesize[0] * picture.height, std::uint8_t{90});
            });
            std::filesystem::rename(path("a.mov"), file);
            while (replace(file, "\x89PNG", "XXXX")) {
            }
        }
        const auto reader = ClipReader::open(file, "The video of clip-7");
        QVERIFY(!reader);
        const Error& error = reader.error();
        QVERIFY2(static_cast<int>(error.code) == code, error.message.c_str());
        const QString message = QString::fromStdString(error.message);
        QVERIFY2(message.contains("clip-7") && message.contains("a.mp4") && message.contains(says), error.message.c_str());
    }

    void animatedWebpIsSaid() {
        if (!avcodec_find_encoder_by_name("libwebp_anim"))
            QSKIP("no encoder to make the animation with");
        ClipRecipe recipe;
        recipe.encoder = "libwebp_anim";
        recipe.frames = 3;
        sample::writeClip(path("a.webp"), recipe, sample::numbers(recipe));
        QVERIFY(isMovingPicture(path("a.webp")));
        const auto reader = ClipReader::open(path("a.webp"), "The video of clip-7");
        QVERIFY(!reader);
        QVERIFY(reader.error().message.find("clip-7") != std::string::npos);
    }

    void soundAloneIsSaid() {
        ClipRecipe recipe;
        recipe.tone = true;
        sample::writeClip(path("a.mov"), recipe, sample::numbers(recipe));
        replace(path("a.mov"), "vide", "soun");
        QVERIFY(!ClipReader::open(path("a.mov"), "The video of clip-7"));
    }

    void stopEndsTheWork() {
        ClipRecipe recipe;
        recipe.frames = 100;
        sample::writeClip(path("a.mp4"), recipe, sample::numbers(recipe));
        std::stop_source stop;
        const auto reader = ClipReader::open(path("a.mp4"), "The video of clip-7", stop.get_token());
        QVERIFY(reader);
        stop.request_stop();
        const auto frame = (*reader)->at(TimePoint{} + Duration::seconds(3));
        QVERIFY(!frame);
        QCOMPARE(frame.error().code, ErrorCode::Cancelled);
        const auto late = ClipReader::open(path("a.mp4"), "The video of clip-7", stop.get_token());
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::Cancelled);
    }

private:
    [[nodiscard]] std::filesystem::path path(const QString& name) const {
        return (m_folder->path() + "/" + name).toStdString();
    }

    /// Replaces the first `from` in a file; false when there is none.
    static bool replace(const std::filesystem::path& file, const std::string& from, const std::string& to) {
        std::ifstream in(file, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(in), {}};
        const std::size_t at = bytes.find(from);
        if (at == std::string::npos)
            return false;
        bytes.replace(at, from.size(), to);
        std::ofstream(file, std::ios::binary) << bytes;
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestClipReader)
#include "tst_clip_reader.moc"
