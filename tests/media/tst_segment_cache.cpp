#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <fstream>

#include "core/media/caption/fonts.h"
#include "core/media/export/exporter.h"
#include "core/media/export/segment_store.h"
#include "sample_cut.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<ff::PacketPtr> packets(std::initializer_list<std::string> contents) {
    std::vector<ff::PacketPtr> made;
    for (const std::string& content : contents) {
        ff::PacketPtr packet(av_packet_alloc());
        av_new_packet(packet.get(), static_cast<int>(content.size()));
        std::copy(content.begin(), content.end(), packet->data);
        packet->pts = 3 + static_cast<std::int64_t>(made.size());
        packet->dts = static_cast<std::int64_t>(made.size()) - 2;
        packet->duration = 1;
        packet->flags = made.empty() ? AV_PKT_FLAG_KEY : 0;
        made.push_back(std::move(packet));
    }
    return made;
}

/// Four scenes of 45 frames with captions, exported at canvas size.
struct Film {
    QTemporaryDir folder;
    Cut cut = sample::cut(folder.path().toStdString(), 4, 45);

    Film() {
        for (int scene = 0; scene < 4; ++scene)
            cut.captions.push_back(sample::caption({"one", "two", "three"}, scene * 45 + 20, cut.rate));
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return folder.path().toStdString() + "/" + name; }
    [[nodiscard]] fs::path segments() const { return path("segments"); }

    [[nodiscard]] ExportRequest request(const std::string& name) const {
        ExportRequest request;
        request.cut = std::make_shared<const Cut>(cut);
        request.mediaFolder = folder.path().toStdString();
        request.captionStyle = sample::style("bold");
        request.settings.encoderPreset = "ultrafast";
        request.output = path(name);
        request.segmentFolder = segments();
        request.workers = 2;
        return request;
    }
    ExportReport exported(const ExportRequest& request) const {
        const Result<ExportReport> report = exportCut(request);
        if (!report)
            qFatal("%s", report.error().message.c_str());
        return *report;
    }
    /// The film as it is without anything kept.
    [[nodiscard]] std::string anew() const {
        ExportRequest plain = request("anew.mp4");
        plain.segmentFolder.clear();
        exported(plain);
        return bytesOf(plain.output);
    }
};

}  // namespace

class TestSegmentCache : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void storeGivesBackWhatItGot();
    void damagedSegmentsAreNotThere_data();
    void damagedSegmentsAreNotThere();
    void storeForgetsTheLeastUsed();
    void unwritableFolderIsNoError();
    void unchangedFilmIsCopied();
    void onlyWhatChangedIsEncoded_data();
    void onlyWhatChangedIsEncoded();
    void whatOnlyMovedIsCopied();
    void undoFindsTheEarlierSegments();
    void settingsAndSizeAreApart();
    void damageCostsOnlyTime();
    void killedExportGoesOn();
    void partOfAFilmIsApart();
};

void TestSegmentCache::initTestCase() {
    QVERIFY(loadFonts(SW_DATA_DIR));
}

void TestSegmentCache::storeGivesBackWhatItGot() {
    const QTemporaryDir folder;
    const SegmentStore store(folder.path().toStdString() + "/a/b");
    QVERIFY(!store.has("key"));
    QVERIFY(!store.get("key"));
    store.put("key", packets({"first", "", "third one"}), "a note");
    QVERIFY(store.has("key"));
    const std::optional<StoredSegment> got = store.get("key");
    QVERIFY(got);
    QCOMPARE(got->note, std::string("a note"));
    QCOMPARE(got->packets.size(), std::size_t{3});
    QCOMPARE(std::string(reinterpret_cast<const char*>(got->packets[2]->data), 9), std::string("third one"));
    QCOMPARE(got->packets[1]->size, 0);
    QCOMPARE(got->packets[2]->pts, std::int64_t{5});
    QCOMPARE(got->packets[0]->dts, std::int64_t{-2});
    QCOMPARE(got->packets[0]->flags, AV_PKT_FLAG_KEY);
    QCOMPARE(got->packets[2]->duration, std::int64_t{1});
    QVERIFY(!SegmentStore().keeps());
    QVERIFY(!SegmentStore().has("key"));
}

void TestSegmentCache::damagedSegmentsAreNotThere_data() {
    QTest::addColumn<int>("what");
    QTest::newRow("empty") << 0;
    QTest::newRow("cut in its head") << 1;
    QTest::newRow("cut in its middle") << 2;
    QTest::newRow("one byte other") << 3;
    QTest::newRow("longer") << 4;
    QTest::newRow("something else") << 5;
}

void TestSegmentCache::damagedSegmentsAreNotThere() {
    QFETCH(int, what);
    const QTemporaryDir folder;
    const SegmentStore store(folder.path().toStdString());
    store.put("key", packets({"first", "second"}), "note");
    const fs::path file = filesIn(folder.path().toStdString()).front();
    std::string bytes = bytesOf(file);
    switch (what) {
        case 0: bytes.clear(); break;
        case 1: bytes.resize(10); break;
        case 2: bytes.resize(bytes.size() / 2); break;
        case 3: bytes[bytes.size() / 2] ^= 1; break;
        case 4: bytes += 'x'; break;
        default: bytes.assign(bytes.size(), 'a'); break;
    }
    std::ofstream(file, std::ios::binary) << bytes;
    QVERIFY(!store.get("key"));
    QVERIFY2(!store.has("key"), "what is damaged is removed");
}

void TestSegmentCache::storeForgetsTheLeastUsed() {
    const QTemporaryDir folder;
    const fs::path path = folder.path().toStdString();
    const SegmentStore store(path);
    const auto hoursAgo = [](int hours) { return fs::file_time_type::clock::now() - std::chrono::hours(hours); };
    for (const char* key : {"a", "b", "c"})
        store.put(key, packets({std::string(1000, 'x')}));
    fs::last_write_time(path / "a.segment", hoursAgo(5));
    fs::last_write_time(path / "b.segment", hoursAgo(9));
    fs::last_write_time(path / "c.segment", hoursAgo(7));
    QVERIFY(store.get("b"));  // used now
    std::ofstream(path / "d.1-1.part") << "left by a killed program";
    std::ofstream(path / "e.1-2.part") << "being written";
    fs::last_write_time(path / "d.1-1.part", hoursAgo(30));
    store.trim(3000);
    QVERIFY(store.has("a") && store.has("b") && !store.has("c"));
    QVERIFY(!fs::exists(path / "d.1-1.part"));
    QVERIFY(fs::exists(path / "e.1-2.part"));
}

void TestSegmentCache::unwritableFolderIsNoError() {
    Film film;
    std::ofstream(film.segments()) << "a file, not a folder";
    const ExportReport report = film.exported(film.request("out.mp4"));
    QVERIFY(report.encodedSegments > 0);
    QCOMPARE(bytesOf(film.path("out.mp4")), film.anew());
}

void TestSegmentCache::unchangedFilmIsCopied() {
    Film film;
    const ExportReport first = film.exported(film.request("a.mp4"));
    QCOMPARE(first.storedSegments, 0);
    QCOMPARE(first.encodedSegments, 4);
    const ExportReport again = film.exported(film.request("b.mp4"));
    QCOMPARE(again.encodedSegments, 0);
    QCOMPARE(again.storedSegments, 4);
    QCOMPARE(again.composed, std::int64_t{0});
    QCOMPARE(bytesOf(film.path("a.mp4")), bytesOf(film.path("b.mp4")));
    QCOMPARE(bytesOf(film.path("a.mp4")), film.anew());
    QVERIFY(again.loudness && first.loudness);
    QCOMPARE(again.loudness->integratedLufs, first.loudness->integratedLufs);
}

void TestSegmentCache::onlyWhatChangedIsEncoded_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("encoded");
    QTest::newRow("a word of a caption") << "word" << 1;
    QTest::newRow("emphasis") << "emphasis" << 1;
    QTest::newRow("when a word is spoken") << "time" << 1;
    QTest::newRow("a picture: its scene and the transition to the next one") << "picture" << 2;
    QTest::newRow("a layer's place") << "box" << 2;
    QTest::newRow("the camera") << "camera" << 2;
    QTest::newRow("an overlay") << "overlay" << 1;
    QTest::newRow("only the sound") << "sound" << 0;
    QTest::newRow("only what scenes are called") << "name" << 0;
    QTest::newRow("the safe area: all captions") << "safe" << 4;
}

void TestSegmentCache::onlyWhatChangedIsEncoded() {
    QFETCH(QString, what);
    QFETCH(int, encoded);
    Film film;
    for (std::size_t i = 1; i < film.cut.pictures.size(); ++i)
        film.cut.pictures[i].transition = {TransitionKind::Dissolve, Duration::frames(8, film.cut.rate)};
    film.exported(film.request("a.mp4"));
    CutCaption& caption = film.cut.captions[1];
    CutPicture& picture = film.cut.pictures[1];
    if (what == "word")
        caption.words[1].text = "other";
    else if (what == "emphasis")
        caption.words[2].emphasis = true;
    else if (what == "time")
        caption.words[1].range.start = caption.words[1].range.start + Duration::frames(2, film.cut.rate);
    else if (what == "picture")
        picture.layers[0].media = sample::store(sample::picture(300, 540, 7), film.folder.path().toStdString(), "another");
    else if (what == "box")
        picture.layers[1].box.x += 10;
    else if (what == "camera")
        picture.camera = {{0, 0, 0, 1, 0}, {1, 0, 0, 1.3, 0}};
    else if (what == "overlay")
        film.cut.overlays.push_back({"clip-1",
                                     {startOfFrame(60, film.cut.rate), startOfFrame(80, film.cut.rate)},
                                     film.cut.pictures[0].layers[1],
                                     {},
                                     {}});
    else if (what == "sound")
        film.cut.sounds.clear();
    else if (what == "name")
        picture.origin = "scene-77";
    else if (what == "safe")
        film.cut.safe.left = 0.2;
    const ExportReport report = film.exported(film.request("b.mp4"));
    QCOMPARE(report.encodedSegments, encoded);
    QCOMPARE(report.storedSegments, 4 - encoded);
    QCOMPARE(bytesOf(film.path("b.mp4")), film.anew());
}

void TestSegmentCache::whatOnlyMovedIsCopied() {
    Film film;
    film.exported(film.request("a.mp4"));
    // The first scene gets 7 frames longer.
    const Duration longer = Duration::frames(7, film.cut.rate);
    const auto move = [&](TimeRange& range) { range = {range.start + longer, range.end + longer}; };
    film.cut.duration = film.cut.duration + longer;
    film.cut.pictures[0].range.end = film.cut.pictures[0].range.end + longer;
    for (std::size_t i = 1; i < film.cut.pictures.size(); ++i) {
        move(film.cut.pictures[i].range);
        move(film.cut.captions[i].range);
        for (CaptionWord& word : film.cut.captions[i].words)
            move(word.range);
    }
    const ExportReport report = film.exported(film.request("b.mp4"));
    QCOMPARE(report.encodedSegments, 1);
    QCOMPARE(report.storedSegments, 3);
    QCOMPARE(bytesOf(film.path("b.mp4")), film.anew());
}

void TestSegmentCache::undoFindsTheEarlierSegments() {
    Film film;
    film.exported(film.request("a.mp4"));
    const Cut before = film.cut;
    film.cut.captions[2].words[0].text = "changed";
    film.exported(film.request("b.mp4"));
    film.cut = before;
    QCOMPARE(film.exported(film.request("c.mp4")).encodedSegments, 0);
    QCOMPARE(bytesOf(film.path("a.mp4")), bytesOf(film.path("c.mp4")));
}

void TestSegmentCache::settingsAndSizeAreApart() {
    Film film;
    film.exported(film.request("a.mp4"));
    ExportRequest other = film.request("b.mp4");
    other.settings.crf = 30;
    QCOMPARE(film.exported(other).storedSegments, 0);
    other = film.request("c.mp4");
    other.settings.scale = 0.5;
    QCOMPARE(film.exported(other).storedSegments, 0);
    other = film.request("d.mp4");
    other.captionStyle = sample::style("pill");
    QCOMPARE(film.exported(other).storedSegments, 0);
    other = film.request("g.mp4");
    Cut moved = *other.cut;
    moved.captionBox = {100, 200, 600, 200};
    other.cut = std::make_shared<const Cut>(moved);
    QCOMPARE(film.exported(other).storedSegments, 0);
    other = film.request("e.mov");
    QCOMPARE(film.exported(other).encodedSegments, 0);
    QCOMPARE(film.exported(film.request("f.mp4")).encodedSegments, 0);
}

void TestSegmentCache::damageCostsOnlyTime() {
    Film film;
    film.exported(film.request("a.mp4"));
    for (const fs::path& file : filesIn(film.segments())) {
        std::string bytes = bytesOf(file);
        bytes[bytes.size() / 2] ^= 0x40;
        std::ofstream(file, std::ios::binary) << bytes;
    }
    const ExportReport report = film.exported(film.request("b.mp4"));
    QCOMPARE(report.encodedSegments, 4);
    QCOMPARE(bytesOf(film.path("a.mp4")), bytesOf(film.path("b.mp4")));
    QCOMPARE(film.exported(film.request("c.mp4")).encodedSegments, 0);
}

void TestSegmentCache::killedExportGoesOn() {
    Film film;
    ExportRequest request = film.request("a.mp4");
    request.workers = 1;
    std::stop_source stop;
    // As far as what is kept goes, a cancelled export is one that was killed.
    const Result<ExportReport> cancelled = exportCut(
        request, [&](double fraction, std::string_view) { fraction > 0.6 ? void(stop.request_stop()) : void(); }, stop.get_token());
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(!fs::exists(film.path("a.mp4")));
    const ExportReport report = film.exported(request);
    QVERIFY2(report.storedSegments >= 1, std::to_string(report.storedSegments).c_str());
    QCOMPARE(report.storedSegments + report.encodedSegments, 4);
    QCOMPARE(bytesOf(film.path("a.mp4")), film.anew());
}

void TestSegmentCache::partOfAFilmIsApart() {
    Film film;
    film.exported(film.request("a.mp4"));
    ExportRequest part = film.request("b.mp4");
    part.range = TimeRange{startOfFrame(45, film.cut.rate), startOfFrame(135, film.cut.rate)};
    const ExportReport report = film.exported(part);
    QCOMPARE(report.storedSegments, 2);
    QCOMPARE(report.encodedSegments, 0);
    QCOMPARE(report.frames, std::int64_t{90});
}

QTEST_MAIN(TestSegmentCache)
#include "tst_segment_cache.moc"
