#include <QTemporaryDir>
#include <QtTest>

#include "core/media/export/film_export.h"
#include "core/media/export/encoded_sound.h"
#include "core/media/sound/sound_file.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

constexpr FrameRange kMinute{0, 1800};  // longer than what a stream makes ahead

/// A minute of a tone as the voice of a cut, the media lying in `folder`.
ExportRequest requestIn(const fs::path& folder) {
    Sound tone{1, std::vector<float>(60 * kSoundRate)};
    for (std::size_t i = 0; i < tone.samples.size(); ++i)
        tone.samples[i] = 0.3F * std::sin(static_cast<float>(i % 480) * 0.0523F);
    const MediaRef voice{"tone", "wav"};
    const std::string bytes = wavBytes(tone);
    QFile file(QString::fromStdString((folder / voice.fileName()).string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
        qFatal("no room for a tone");
    Cut cut;
    cut.rate = {30, 1};
    cut.duration = Duration::seconds(60);
    CutSound sound;
    sound.role = SoundRole::Voice;
    sound.media = voice;
    sound.range = {TimePoint{}, TimePoint{} + cut.duration};
    cut.sounds = {sound};
    ExportRequest request;
    request.cut = std::make_shared<Cut>(std::move(cut));
    request.mediaFolder = folder;
    return request;
}

struct Stream {
    explicit Stream(ExportRequest asked, SegmentStore keptIn = {}, const std::string& key = {})
        : request(std::move(asked)), store(std::move(keptIn)) {
        if (!encoder.open(128'000))
            qFatal("no encoder");
        stream.emplace(request, kMinute, encoder, store, key, stop.get_token());
    }
    ExportRequest request;
    SegmentStore store;
    SoundEncoder encoder;
    std::stop_source stop;
    std::optional<EncodedSound> stream;
};

std::string packetText(const AVPacket& packet) {
    return std::to_string(packet.pts) + ":" + std::string(reinterpret_cast<const char*>(packet.data), static_cast<std::size_t>(packet.size));
}

/// All packets that are left, as text.
Result<std::vector<std::string>> rest(EncodedSound& stream) {
    std::vector<std::string> all;
    for (;;) {
        SW_TRY(const ff::PacketPtr packet, stream.next());
        if (!packet)
            return all;
        all.push_back(packetText(*packet));
    }
}

}  // namespace

class TestEncodedSound : public QObject {
    Q_OBJECT

private slots:
    void givesWhatTheEncoderGives();
    void bytesAreCountedBeforeAnyIsTaken();
    void isFoundInTheStore();
    void keepsNothingThatIsNotWhole();
    void aMissingSoundIsSaid();
    void endsWhileNobodyTakes();
    void stopIsCancelled();

private:
    QTemporaryDir m_folder;
    fs::path folder() const { return m_folder.path().toStdString(); }
};

void TestEncodedSound::givesWhatTheEncoderGives() {
    const ExportRequest request = requestIn(folder());
    Stream made(request);
    const auto streamed = rest(*made.stream);
    QVERIFY(streamed);
    QVERIFY(made.stream->loudness());
    QVERIFY(std::abs(made.stream->loudness()->integratedLufs + 14) < 1);

    const auto film = openFilmSound(request, kMinute, {});
    QVERIFY(film);
    SoundEncoder encoder;
    QVERIFY(encoder.open(128'000));
    const auto whole = encoder.encode(film->pull, film->frames);
    QVERIFY(whole);
    QCOMPARE(streamed->size(), whole->size());
    for (std::size_t i = 0; i < whole->size(); ++i)
        QCOMPARE((*streamed)[i], packetText(*(*whole)[i]));
}

void TestEncodedSound::bytesAreCountedBeforeAnyIsTaken() {
    const ExportRequest request = requestIn(folder());
    Stream counted(request);
    const auto bytes = counted.stream->bytes();
    QVERIFY(bytes);
    const auto afterwards = rest(*counted.stream);
    Stream plain(request);
    const auto packets = rest(*plain.stream);
    QVERIFY(afterwards && packets);
    QVERIFY(*afterwards == *packets);
    // 128 kb/s for a minute.
    QVERIFY(*bytes > 800'000 && *bytes < 1'200'000);
}

void TestEncodedSound::isFoundInTheStore() {
    const QTemporaryDir kept;
    const SegmentStore store(kept.path().toStdString());
    ExportRequest request = requestIn(folder());
    Stream first(request, store, "sound");
    const auto made = rest(*first.stream);
    QVERIFY(made);
    QVERIFY(store.has("sound"));
    request.mediaFolder = "/nowhere";  // nobody looks there
    Stream second(request, store, "sound");
    const auto found = rest(*second.stream);
    QVERIFY(found);
    QVERIFY(*found == *made);
    QCOMPARE(second.stream->loudness()->integratedLufs, first.stream->loudness()->integratedLufs);
}

void TestEncodedSound::keepsNothingThatIsNotWhole() {
    const QTemporaryDir kept;
    const SegmentStore store(kept.path().toStdString());
    {
        Stream stream(requestIn(folder()), store, "sound");
        QVERIFY(stream.stream->next());
    }
    QVERIFY(fs::is_empty(kept.path().toStdString()));
}

void TestEncodedSound::aMissingSoundIsSaid() {
    ExportRequest request = requestIn(folder());
    request.mediaFolder = folder() / "elsewhere";
    Stream stream(request);
    const auto packet = stream.stream->next();
    QVERIFY(!packet);
    QVERIFY2(packet.error().message.find("tone.wav") != std::string::npos, packet.error().message.c_str());
    QVERIFY2(!stream.stream->next(), "the error stays");
}

void TestEncodedSound::endsWhileNobodyTakes() {
    Stream stream(requestIn(folder()));
    QVERIFY(stream.stream->next());
    stream.stream.reset();  // a hang would be noticed by the time limit of the test
}

void TestEncodedSound::stopIsCancelled() {
    Stream stream(requestIn(folder()));
    QVERIFY(stream.stream->next());
    stream.stop.request_stop();
    const auto packets = rest(*stream.stream);
    QVERIFY(!packets);
    QCOMPARE(packets.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestEncodedSound)
#include "tst_encoded_sound.moc"
