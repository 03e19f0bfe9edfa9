#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTest>
#include <csignal>

#include "core/media/export/platform.h"
#include "core/media/sound/sound_file.h"
#include "core/media/source/media_probe.h"
#include "tests/support/program.h"

using namespace sw;

namespace {

QByteArray bytesOf(const std::string& file) {
    QFile f(QString::fromStdString(file));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

void write(const std::string& file, const QByteArray& bytes) {
    QFile f(QString::fromStdString(file));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(bytes);
}

/// By how many milliseconds `voice` comes later in `film` (stereo) than at frame `at`: where both agree best, within
/// ±80 ms.
double latenessMs(const Sound& film, const Sound& voice, std::int64_t at) {
    constexpr std::int64_t kReach = kSoundRate * 80 / 1000;
    constexpr std::int64_t kStep = 12;  // a quarter of a millisecond
    double best = -1;
    std::int64_t bestLag = 0;
    for (std::int64_t lag = -kReach; lag <= kReach; lag += kStep) {
        double sum = 0;
        for (std::int64_t i = 0; i < std::ssize(voice.samples); i += 4) {
            const std::int64_t frame = at + lag + i;
            if (frame >= 0 && frame < film.frames())
                sum += static_cast<double>(voice.samples[static_cast<std::size_t>(i)]) *
                       film.samples[static_cast<std::size_t>(frame * 2)];
        }
        if (sum > best) {
            best = sum;
            bestLag = lag;
        }
    }
    return static_cast<double>(bestLag) * 1000 / kSoundRate;
}

const QByteArray kBees =
    "How bees talk\n\nA honeybee that finds flowers dances for her sisters. The angle of the dance shows the direction of the "
    "food. The length of the dance shows how far it is. In 1973, Karl von Frisch won the Nobel Prize for this discovery. A hive "
    "can hold 60,000 bees.\n";

}  // namespace

/// The whole path, from a text to a film, through the program itself; small and quick settings.
class TestMake : public QObject {
    Q_OBJECT

    test::Program m_program;

    std::vector<std::string> makeBees(const std::string& output) const {
        return {"make", "bees.txt", "-o", output, "--seconds", "15", "--preset", "draft", "--offline", "--project", "bees.short", "--force"};
    }

private slots:
    void initTestCase() { write(m_program.path("bees.txt"), kBees); }

    void aTextBecomesAFilm() {
        std::vector<std::string> arguments = makeBees("bees.mp4");
        arguments.push_back("--json");
        const test::Run run = m_program.run(arguments);
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
        const Json done = run.last();
        QCOMPARE(done["event"].get<std::string>(), std::string("done"));
        QVERIFY(std::abs(done["loudness"].get<double>() + 14) <= 0.5);
        QVERIFY(done["truePeak"].get<double>() <= -1);

        const Result<MediaReport> report = probeMedia(m_program.path("bees.mp4"));
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        const StreamReport* video = report->first(StreamKind::Video);
        const StreamReport* audio = report->first(StreamKind::Audio);
        QVERIFY(video && audio);
        QCOMPARE(video->codec, std::string("h264"));
        QCOMPARE(video->height * 9, video->width * 16);
        QCOMPARE(video->framesPerSecond, 30.0);
        QCOMPARE(video->matrix, std::string("bt709"));
        QCOMPARE(video->range, std::string("tv"));
        QCOMPARE(audio->sampleRate, 48000);
        QVERIFY(std::abs(video->durationSeconds - audio->durationSeconds) <= 0.05);
        QVERIFY(std::abs(video->durationSeconds - done["duration"].get<double>()) <= 1.0 / 30);
        QVERIFY(report->indexFirst);
    }

    void theSameCommandGivesTheSameBytes() {
        const QByteArray first = bytesOf(m_program.path("bees.mp4"));
        QVERIFY(!first.isEmpty());
        std::vector<std::string> arguments = makeBees("again.mp4");
        arguments[10] = "again.short";  // everything is made anew
        const test::Run run = m_program.run(arguments);
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
        QVERIFY(bytesOf(m_program.path("again.mp4")) == first);
    }

    void whatInspectSaysIsWhatIsHeard() {
        const Json json = m_program.run({"inspect", "bees.short", "--json"}).last();
        QVERIFY(json["stale"].empty());
        const Json& scenes = json["script"]["scenes"];
        QVERIFY(scenes.size() >= 2);
        double end = 0;
        for (const Json& scene : scenes) {
            for (const Json& sentence : scene["sentences"]) {
                QVERIFY(sentence["start"].get<double>() >= end);
                end = sentence["end"].get<double>();
            }
        }
        QVERIFY(end < json["cut"]["duration"].get<double>());
        for (const Json& caption : json["captions"]) {
            const auto box = caption["box"].get<std::vector<double>>();
            const SafeArea safe = loadPlatform(SW_DATA_DIR, "shorts")->safe;
            QVERIFY(box[0] >= safe.left * 1080 && box[0] + box[2] <= (1 - safe.right) * 1080);
            QVERIFY(box[1] >= safe.top * 1920 && box[1] + box[3] <= (1 - safe.bottom) * 1920);
            QCOMPARE(caption["words"][0]["start"].get<double>(), caption["start"].get<double>());
        }
    }

    void voicesAreHeardWhereTheCaptionsSay() {
        const auto film = readSoundFile(m_program.path("bees.mp4"), {});
        QVERIFY2(film, film ? "" : film.error().message.c_str());
        const Json json = m_program.run({"inspect", "bees.short", "--json"}).last();
        int voices = 0;
        for (const Json& clip : json["cut"]["clips"]) {
            if (clip["track"] != "voice")
                continue;
            const auto voice = readSoundFile(m_program.path("bees.media/" + clip["media"].get<std::string>()), {});
            QVERIFY(voice && voice->channels == 1);
            const double late = latenessMs(*film, *voice, std::lround(clip["start"].get<double>() * kSoundRate));
            QVERIFY2(std::abs(late) <= 5, qPrintable(QString("%1 ms late").arg(late)));
            ++voices;
        }
        QVERIFY(voices >= 3);
    }

    void theFrameIsTheOneThatExportWrites() {
        const test::Run still = m_program.run({"frame", "bees.short", "--at", "2.0", "-o", "still.png"});
        QVERIFY2(still.exitCode == 0, still.errors.c_str());
        const test::Run film = m_program.run({"export", "bees.short", "-o", "one.png", "--range", "2.0-2.1", "--preset", "fast"});
        QVERIFY2(film.exitCode == 0, film.errors.c_str());
        const QImage a(QString::fromStdString(m_program.path("still.png")));
        const QImage b(QString::fromStdString(m_program.path("one.png")));
        QVERIFY(!a.isNull());
        QCOMPARE(a.size(), b.size());
        QVERIFY(a.convertToFormat(QImage::Format_RGB32) == b.convertToFormat(QImage::Format_RGB32));
    }

    void oneSentenceChanged() {
        const Json before = m_program.run({"inspect", "bees.short", "--json"}).last();
        const Json sentence = before["script"]["scenes"][1]["sentences"][0];
        const auto apply = [&](const std::string& text) {
            const Json edit = {{"edit", "SetSentenceText"}, {"sentence", sentence["id"]}, {"text", text}};
            write(m_program.path("edits.jsonl"), QByteArray::fromStdString(edit.dump()));
            return m_program.run({"apply", "bees.short", "edits.jsonl"}).exitCode;
        };
        QCOMPARE(apply("This sentence is another one now."), 0);
        const std::string id = sentence["id"];
        const test::Run why = m_program.run({"explain", "bees.short", "voice/" + id});
        QVERIFY2(why.output.find("text changed") != std::string::npos, why.output.c_str());
        const Json made = m_program.run({"generate", "bees.short", "--json"}).last();
        QCOMPARE(made["ran"].dump(), Json({"voice/" + id, "captions/" + id}).dump());
        QCOMPARE(apply(sentence["text"]), 0);
        const Json nothing = m_program.run({"generate", "bees.short", "--json"}).last();
        QVERIFY2(nothing["ran"].empty(), nothing.dump().c_str());
    }

    void oneFilmInOtherShapes() {
        const auto exported = [&](const std::string& name, const std::vector<std::string>& more) {
            std::vector<std::string> command = {"export", "bees.short", "-o", name, "--range", "2.0-3.0", "--force", "--json"};
            command.insert(command.end(), more.begin(), more.end());
            return m_program.run(command);
        };
        for (const auto& [variant, width, height] : {std::tuple("1:1", 1080, 1080), std::tuple("4:5", 1080, 1350), std::tuple("16:9", 1920, 1080)}) {
            const test::Run run = exported("shape.mp4", {"--variant", variant, "--preset", "fast"});
            QVERIFY2(run.exitCode == 0, run.errors.c_str());
            QCOMPARE(run.last()["segments"]["stored"].get<int>(), 0);  // not those of another shape
            const Result<MediaReport> probed = probeMedia(m_program.path("shape.mp4"));
            QVERIFY(probed);
            QCOMPARE(probed->first(StreamKind::Video)->width, width);
            QCOMPARE(probed->first(StreamKind::Video)->height, height);
            QCOMPARE(exported("shape.mp4", {"--variant", variant, "--preset", "fast"}).last()["segments"]["encoded"].get<int>(), 0);
        }
        QCOMPARE(m_program.run({"frame", "bees.short", "--at", "2", "-o", "square.png", "--variant", "1:1"}).exitCode, 0);
        QCOMPARE(QImage(QString::fromStdString(m_program.path("square.png"))).size(), QSize(1080, 1080));
        const test::Run unknown = exported("shape.mp4", {"--variant", "3:1"});
        QVERIFY(unknown.exitCode != 0);
        QVERIFY2(unknown.last().dump().find("There are: 9:16, 1:1, 4:5, 16:9.") != std::string::npos, unknown.output.c_str());
        QVERIFY(exported("shape.otio", {"--variant", "1:1"}).exitCode != 0);
        // Nothing of the project is made again for it, nor changed by it.
        QVERIFY(m_program.run({"inspect", "bees.short", "--json"}).last()["variants"].empty());
        QVERIFY(m_program.run({"generate", "bees.short", "--json"}).last()["ran"].empty());
    }

    /// What a variant moves is in its film alone.
    void aVariantsOwnPlaces() {
        const auto frame = [&](const std::string& variant) {
            const test::Run run = m_program.run({"frame", "bees.short", "--at", "2", "-o", "place.png", "--force", "--variant", variant});
            return run.exitCode == 0 ? bytesOf(m_program.path("place.png")) : QByteArray::fromStdString(run.errors);
        };
        const QByteArray square = frame("1:1");
        const QByteArray base = frame("");
        write(m_program.path("edits.jsonl"),
              R"({"edit":"SetVariant","name":"1:1","width":1080,"height":1080,"safe":{"left":0.05,"top":0.05,"right":0.05,"bottom":0.05}}
{"edit":"SetVariantPlace","variant":"1:1","what":"captions","place":{"box":{"x":140,"y":100,"width":800,"height":200}}}
)");
        const test::Run applied = m_program.run({"apply", "bees.short", "edits.jsonl"});
        QVERIFY2(applied.exitCode == 0, applied.errors.c_str());
        QVERIFY(frame("1:1") != square);
        QVERIFY(frame("") == base);
        QVERIFY(frame("9:16") == base);
        write(m_program.path("edits.jsonl"), R"({"edit":"RemoveVariant","name":"1:1"})");
        QCOMPARE(m_program.run({"apply", "bees.short", "edits.jsonl"}).exitCode, 0);
        QVERIFY(frame("1:1") == square);
    }

    /// Exported, exported again, with one caption corrected, and with one sentence longer.
    void exportsEncodeOnlyWhatChanged() {
        const auto exported = [&](const std::string& name, const std::vector<std::string>& more = {}) {
            std::vector<std::string> command = {"export", "bees.short", "-o", name, "--preset", "draft", "--json"};
            command.insert(command.end(), more.begin(), more.end());
            const test::Run run = m_program.run(command);
            return run.exitCode == 0 ? run.last()["segments"] : Json(run.errors);
        };
        const auto apply = [&](const Json& edit) {
            write(m_program.path("edits.jsonl"), QByteArray::fromStdString(edit.dump()));
            return m_program.run({"apply", "bees.short", "edits.jsonl"}).exitCode;
        };
        const Json first = exported("first.mp4", {"--no-cache"});
        const int all = first["encoded"];
        QCOMPARE(first["stored"].get<int>(), 0);
        QVERIFY2(all >= 4, first.dump().c_str());
        exported("second.mp4");
        QCOMPARE(exported("third.mp4").dump(), Json({{"encoded", 0}, {"stored", all}}).dump());
        QVERIFY(bytesOf(m_program.path("first.mp4")) == bytesOf(m_program.path("third.mp4")));

        const Json script = m_program.run({"inspect", "bees.short", "--json"}).last()["script"];
        const Json sentence = script["scenes"][1]["sentences"][0];
        const std::string text = sentence["text"];
        QCOMPARE(apply({{"edit", "SetCaptionText"}, {"sentence", sentence["id"]}, {"text", "Changed" + text.substr(text.find(' '))}}), 0);
        const Json corrected = exported("corrected.mp4");
        const int encoded = corrected["encoded"];
        QVERIFY2(encoded >= 1 && encoded <= 2, corrected.dump().c_str());
        exported("anew.mp4", {"--no-cache"});
        QVERIFY(bytesOf(m_program.path("corrected.mp4")) == bytesOf(m_program.path("anew.mp4")));

        QCOMPARE(apply({{"edit", "SetSentenceText"}, {"sentence", sentence["id"]}, {"text", text + " And that is not all of it."}}), 0);
        QCOMPARE(m_program.run({"generate", "bees.short"}).exitCode, 0);
        const Json longer = exported("longer.mp4");
        QVERIFY2(longer["stored"].get<int>() >= 1 && longer["encoded"].get<int>() < all, longer.dump().c_str());
        QCOMPARE(apply({{"edit", "SetSentenceText"}, {"sentence", sentence["id"]}, {"text", text}}), 0);
        QCOMPARE(apply({{"edit", "SetCaptionText"}, {"sentence", sentence["id"]}, {"text", ""}}), 0);
        QCOMPARE(m_program.run({"generate", "bees.short"}).exitCode, 0);
        QCOMPARE(exported("back.mp4").dump(), Json({{"encoded", 0}, {"stored", all}}).dump());
    }

    void killedExportGoesOn() {
        const QStringList command = {"export", "bees.short", "-o", "killed.mp4", "--preset", "fast", "--json"};
        QProcess process;
        m_program.setUp(process);
        process.start(SW_PROGRAM, command);
        const QDir segments(QString::fromStdString(m_program.path("bees.media/segments")));
        const auto kept = [&] { return segments.entryList({"*.segment"}, QDir::Files).size(); };
        const qsizetype before = kept();
        while (kept() < before + 2 && process.waitForReadyRead(60'000))  // the sound, and a piece of the film
            process.readAllStandardOutput();
        process.kill();
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY(!QFile::exists(QString::fromStdString(m_program.path("killed.mp4"))));
        const test::Run run = m_program.run({"export", "bees.short", "-o", "killed.mp4", "--preset", "fast", "--json"});
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
        QVERIFY2(run.last()["segments"]["stored"].get<int>() >= 1, run.last().dump().c_str());
    }

    void theSameCommandMayReplaceItsOwnFilm() {
        const std::vector<std::string> command = {"make", "bees.txt", "-o", "own.mp4", "--seconds", "15", "--preset", "draft"};
        QCOMPARE(m_program.run(command).exitCode, 0);
        const QByteArray film = bytesOf(m_program.path("own.mp4"));
        const test::Run again = m_program.run(command);
        QVERIFY2(again.exitCode == 0, again.errors.c_str());
        QVERIFY(bytesOf(m_program.path("own.mp4")) == film);
        std::vector<std::string> other = command;
        other[5] = "20";
        QCOMPARE(m_program.run(other).exitCode, 3);
        write(m_program.path("own.mp4"), film + "edited elsewhere");
        const test::Run edited = m_program.run(command);
        QCOMPARE(edited.exitCode, 3);
        QVERIFY(edited.errors.find("--force") != std::string::npos);
        QVERIFY(bytesOf(m_program.path("own.mp4")).endsWith("elsewhere"));
    }

    void numbersDoNotDependOnTheLocale() {
        // A locale with a decimal comma, made here: few machines have one.
        const QString locales = QString::fromStdString(m_program.path("locales"));
        QVERIFY(QDir().mkpath(locales));
        QCOMPARE(QProcess::execute("localedef", {"-f", "UTF-8", "-i", "de_DE", locales + "/de_DE.UTF-8"}), 0);
        QProcess process;
        m_program.setUp(process);
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert("LOCPATH", locales);
        environment.insert("LC_ALL", "de_DE.UTF-8");
        process.setProcessEnvironment(environment);
        process.start(SW_PROGRAM, {"make", "bees.txt", "-o", "comma.mp4", "--seconds", "15", "--preset", "draft", "--offline"});
        QVERIFY(process.waitForFinished(600'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(bytesOf(m_program.path("comma.mp4")) == bytesOf(m_program.path("bees.mp4")));
    }

    void cancelledByCtrlC() {
        QProcess process;
        m_program.setUp(process);
        process.start(SW_PROGRAM, {"make", "bees.txt", "-o", "cancelled.mp4", "--seconds", "15", "--json"});
        QVERIFY(process.waitForReadyRead(60'000));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 5);
        QVERIFY(!QFile::exists(QString::fromStdString(m_program.path("cancelled.mp4"))));
        QVERIFY(!QFile::exists(QString::fromStdString(m_program.path("cancelled.mp4.part"))));
    }

    void aClosedTerminal_data() {
        QTest::addColumn<bool>("isIgnored");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("cancels") << false << 5;
        QTest::newRow("does nothing under nohup") << true << 0;
    }
    void aClosedTerminal() {
        QFETCH(bool, isIgnored);
        QFETCH(int, exitCode);
        QProcess process;
        m_program.setUp(process);
        if (isIgnored)
            process.setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); });
        process.start(SW_PROGRAM, {"make", "bees.txt", "-o", "closed.mp4", "--seconds", "18", "--preset", "draft", "--json", "--force"});
        QVERIFY(process.waitForReadyRead(60'000));
        ::kill(static_cast<pid_t>(process.processId()), SIGHUP);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), exitCode);
    }

    void killedAndGoneOnWith_data() {
        QTest::addColumn<QByteArray>("stage");  // whose first word is waited for
        QTest::addColumn<QByteArray>("finished");
        QTest::newRow("after the script") << QByteArray("storyboard") << QByteArray("script");
        QTest::newRow("in the film") << QByteArray("render") << QByteArray("image");
    }
    void killedAndGoneOnWith() {
        QFETCH(QByteArray, stage);
        QFETCH(QByteArray, finished);
        const std::string film = stage.toStdString() + "-killed.mp4";
        const std::vector<std::string> command = {"make", "bees.txt", "-o", film, "--seconds", stage == "render" ? "16" : "17",
                                                  "--preset", "draft", "--json"};
        QStringList arguments;
        for (const std::string& word : command)
            arguments << QString::fromStdString(word);
        QProcess process;
        m_program.setUp(process);
        process.start(SW_PROGRAM, arguments);
        QByteArray seen;
        while (!seen.contains('"' + stage + '"') && process.waitForReadyRead(60'000))
            seen += process.readAllStandardOutput();
        QVERIFY(seen.contains('"' + stage + '"'));
        process.kill();
        QVERIFY(process.waitForFinished(60'000));
        const QDir folder(QString::fromStdString(m_program.path("")));
        QVERIFY2(folder.entryList({QString::fromStdString(film) + "*"}, QDir::Files).isEmpty(), "nothing half made is left");
        const test::Run run = m_program.run(command);
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
        QVERIFY(!run.last()["seconds"].contains(finished.toStdString()));  // it is not made again
        QVERIFY(QFile::exists(QString::fromStdString(m_program.path(film))));
    }

    void otherLanguages_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("de") << QByteArray("Wie Bienen sprechen\n\nEine Biene, die Blumen findet, tanzt für ihre Schwestern. Der Winkel des "
                                          "Tanzes zeigt die Richtung. Die Dauer zeigt, wie weit es ist.") << "de";
        QTest::newRow("es") << QByteArray("Cómo hablan las abejas\n\nUna abeja que encuentra flores baila para sus hermanas. El ángulo del "
                                          "baile indica la dirección. La duración indica la distancia.") << "es";
        QTest::newRow("ja") << QByteArray("ミツバチの会話\n\n花を見つけたミツバチは仲間のために踊ります。踊りの角度は方向を示します。踊りの長さは距離を示します。") << "ja";
    }
    void otherLanguages() {
        QFETCH(QByteArray, text);
        QFETCH(QString, language);
        write(m_program.path("text.txt"), text);
        const std::string film = language.toStdString() + ".mp4";
        const std::string project = language.toStdString() + ".short";
        const test::Run run = m_program.run({"make", "text.txt", "-o", film, "--seconds", "15", "--preset", "draft", "--project", project});
        QVERIFY2(run.exitCode == 0, run.errors.c_str());
        const Json json = m_program.run({"inspect", project, "--json"}).last();
        QCOMPARE(json["script"]["language"].get<std::string>(), language.toStdString());
        QVERIFY(json["captions"].size() >= 3);
        QVERIFY(json["cut"]["duration"].get<double>() > 4);
    }
};

QTEST_GUILESS_MAIN(TestMake)
#include "tst_make.moc"
