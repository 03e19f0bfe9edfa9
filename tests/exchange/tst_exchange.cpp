#include <QFile>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>
#include <regex>

#include "core/exchange/exchange.h"
#include "core/exchange/exchange_timeline.h"
#include "core/exchange/file_url.h"
#include "tests/exchange/exchange_story.h"
#include "tests/support/show.h"

using namespace sw;

namespace {

std::string kept(const QString& name) {
    QFile file(QStringLiteral(SW_SOURCE_DIR "/tests/cases/exchange/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// The first line that differs, for a message.
QString difference(const std::string& made, const std::string& kept) {
    const QStringList a = QString::fromStdString(made).split('\n');
    const QStringList b = QString::fromStdString(kept).split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return QStringLiteral("line %1 is\n%2\nand was\n%3").arg(i + 1).arg(a.value(i), b.value(i));
    return {};
}

/// "1/30s" as flicks.
Duration timeOf(const QString& text) {
    static const std::regex kTime(R"((-?\d+)(?:/(\d+))?s)");
    std::smatch match;
    const std::string plain = text.toStdString();
    if (!std::regex_match(plain, match, kTime))
        return {-1};
    return {std::stoll(match[1]) * kFlicksPerSecond / (match[2].matched ? std::stoll(match[2]) : 1)};
}

}  // namespace

/// Cuts on their way to other editors.
class TestExchange : public QObject {
    Q_OBJECT

    const test::ExchangeStory m_story;

private slots:
    void formats() {
        QVERIFY(exchangeFormatOf(".OTIO") == ExchangeFormat::Otio);
        QVERIFY(exchangeFormatOf(".fcpxml") == ExchangeFormat::FcpXml);
        QVERIFY(exchangeFormatOf(".edl") == ExchangeFormat::Edl);
        QVERIFY(!exchangeFormatOf(".mp4") && !exchangeFormatOf(""));
    }

    /// What is kept was looked at; `SHORTWRIGHT_KEEP_CASES=1` writes it anew.
    void textsAreAsKept_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"bees.otio", "bees.fcpxml", "bees.edl"})
            QTest::newRow(name) << QString(name);
    }
    void textsAreAsKept() {
        QFETCH(QString, name);
        const Exchanged made = exchanged(*exchangeFormatOf(name.mid(name.indexOf('.')).toStdString()), m_story.request());
        if (qEnvironmentVariableIsSet("SHORTWRIGHT_KEEP_CASES")) {
            QFile file(QStringLiteral(SW_SOURCE_DIR "/tests/cases/exchange/") + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(made.text.data(), static_cast<qint64>(made.text.size()));
        }
        const std::string before = kept(name);
        QVERIFY2(made.text == before, qPrintable(difference(made.text, before)));
    }

    void tracksHoldNothingTwice() {
        const ExchangeTimeline timeline = exchangeTimeline(m_story.request());
        QStringList drawn;
        for (const ExchangeTrack& track : timeline.tracks) {
            TimePoint at;
            for (const ExchangeClip& clip : track.clips) {
                QVERIFY2(clip.range.start >= at && clip.range.end > clip.range.start, track.name.c_str());
                at = clip.range.end;
            }
            drawn << QStringLiteral("%1:%2").arg(QString::fromStdString(track.name)).arg(track.clips.size());
        }
        QCOMPARE(drawn.join(' '), "Scenes:3 Scene layer 1:1 Overlays 1:1 Overlays 2:1 Voice:4 Music:1 Sound:1");
        QCOMPARE(timeline.tracks[0].clips[1].speed(), 2.0);
        QCOMPARE(timeline.tracks[0].clips[1].source.start, TimePoint{} + Duration::seconds(2));
        QVERIFY(!timeline.tracks[0].clips[2].media);
    }

    void otioIsInItsSchema() {
        const Json root = Json::parse(exchanged(ExchangeFormat::Otio, m_story.request()).text);
        QCOMPARE(stringOr(root, "OTIO_SCHEMA"), std::string("Timeline.1"));
        int clips = 0;
        const double end = m_story.cut.duration.toSeconds();
        for (const Json& track : root["tracks"]["children"]) {
            QCOMPARE(stringOr(track, "OTIO_SCHEMA"), std::string("Track.1"));
            double at = 0;
            bool transition = true;
            for (const Json& item : track["children"]) {
                if (stringOr(item, "OTIO_SCHEMA") == "Transition.1") {
                    QVERIFY2(!transition, "a transition needs an item before it");
                    transition = true;
                    continue;
                }
                transition = false;
                const Json& length = item["source_range"]["duration"];
                QVERIFY(length.at("rate").is_number_float());
                at += numberOr(length, "value", 0) / numberOr(length, "rate", 1);
                clips += stringOr(item, "OTIO_SCHEMA") == "Clip.2" ? 1 : 0;
            }
            QVERIFY(at <= end + 1e-9);
        }
        QCOMPARE(clips, 12);
        const Json& markers = root["tracks"]["markers"];
        QCOMPARE(markers.size(), m_story.cut.captions.size() + 1);
        QCOMPARE(stringOr(markers[0], "name"), std::string("Here it starts"));
        QCOMPARE(stringOr(markers[0], "color"), std::string("RED"));
    }

    /// Well-formed, times exact, references known, children where the document type definition has them.
    void fcpxmlIsInItsSchema() {
        static const QSet<QString> kAnchored = {"video", "asset-clip", "title", "caption"};
        QXmlStreamReader xml(QString::fromStdString(exchanged(ExchangeFormat::FcpXml, m_story.request()).text));
        QSet<QString> ids;
        QStringList refs;
        QStringList open;
        Duration spine;
        const Duration frame = Duration::frames(1, m_story.cut.rate);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                open.removeLast();
            if (token != QXmlStreamReader::StartElement)
                continue;
            const QString name = xml.name().toString();
            const auto attributes = xml.attributes();
            if (attributes.hasAttribute("id"))
                ids << attributes.value("id").toString();
            for (const char* ref : {"ref", "format"})
                if (attributes.hasAttribute(ref))
                    refs << attributes.value(ref).toString();
            for (const char* time : {"offset", "start", "duration", "frameDuration", "time", "value"})
                if (attributes.hasAttribute(time) && !(name == "marker" && QString(time) == "value"))
                    QVERIFY2(timeOf(attributes.value(time).toString()) >= Duration{}, qPrintable(name + " " + attributes.value(time).toString()));
            const QString parent = open.value(open.size() - 1);
            if (parent == "spine" && name != "transition") {
                QCOMPARE(timeOf(attributes.value("offset").toString()), spine);
                const Duration length = timeOf(attributes.value("duration").toString());
                QCOMPARE(length.flicks % frame.flicks, 0);
                spine = spine + length;
            } else if (kAnchored.contains(name)) {
                QVERIFY2(attributes.hasAttribute("lane") && attributes.value("lane") != QStringLiteral("0"), qPrintable(name));
            }
            open << name;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(spine, m_story.cut.duration);
        for (const QString& ref : refs)
            QVERIFY2(ids.contains(ref), qPrintable(ref));
    }

    /// Every event is a line of the grammar: number, reel, channel, edit, and four timecodes.
    void edlIsInItsGrammar() {
        static const std::regex kEvent(R"((\d{3})  (\S{1,8}) +(V|A|A[2-4]) +(C|D    \d{3}) +(\d\d:\d\d:\d\d:\d\d) (\d\d:\d\d:\d\d:\d\d) (\d\d:\d\d:\d\d:\d\d) (\d\d:\d\d:\d\d:\d\d))");
        static const std::regex kOther(R"(TITLE: .+|FCM: NON-DROP FRAME|\* .+|M2   AX +-? *\d{3}\.\d +\d\d:\d\d:\d\d:\d\d|)");
        const QStringList lines = QString::fromStdString(exchanged(ExchangeFormat::Edl, m_story.request()).text).split('\n');
        int events = 0;
        for (const QString& line : lines) {
            std::smatch match;
            const std::string text = line.toStdString();
            if (std::regex_match(text, match, kEvent)) {
                ++events;
                const auto frames = [&](std::size_t i) {
                    const QStringList parts = QString::fromStdString(match[i].str()).split(':');
                    return ((parts[0].toInt() * 60 + parts[1].toInt()) * 60 + parts[2].toInt()) * 30 + parts[3].toInt();
                };
                QCOMPARE(frames(6) - frames(5), frames(8) - frames(7));
            } else {
                QVERIFY2(std::regex_match(text, kOther), text.c_str());
            }
        }
        QCOMPARE(events, 3 + 1 + 4 + 1 + 1);
    }

    void dropFrameTimecode() {
        Cut cut = m_story.cut;
        cut.rate = {30000, 1001};
        const TimePoint minute = startOfFrame(1800, cut.rate);  // called 00:01:00;02
        cut.pictures.resize(1);
        cut.pictures[0].range = {{}, minute};
        cut.duration = minute - TimePoint{};
        cut.overlays.clear();
        cut.sounds.clear();
        const std::string text = exchanged(ExchangeFormat::Edl, {m_story.project, m_story.assets, cut, ""}).text;
        QVERIFY2(text.find("FCM: DROP FRAME") != std::string::npos, text.c_str());
        QVERIFY2(text.find("00:00:00:00 00:01:00:02 01:00:00:00 01:01:00:02") != std::string::npos, text.c_str());
    }

    void whatIsLostIsSaid_data() {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("is");
        QTest::newRow("a scene without picture") << ".otio" << "1 scene has no picture yet" << true;
        QTest::newRow("the camera") << ".fcpxml" << "The camera moves over 1 scene" << true;
        QTest::newRow("a strange transition") << ".edl" << "Whip" << true;
        QTest::newRow("places for OTIO") << ".otio" << "a place, a rotation or an opacity" << true;
        QTest::newRow("places for Final Cut") << ".fcpxml" << "a place, a rotation or an opacity" << false;
        QTest::newRow("one track of an EDL") << ".edl" << "3 clips that lie over the scenes" << true;
        QTest::newRow("captions") << ".edl" << "captions did not go along" << true;
        QTest::newRow("gains") << ".otio" << "gain" << true;
        QTest::newRow("gains for Final Cut") << ".fcpxml" << "gains" << false;
        QTest::newRow("no colours") << ".edl" << "colour change" << false;
        QTest::newRow("ducking") << ".fcpxml" << "not lowered under the voice" << true;
    }
    void whatIsLostIsSaid() {
        QFETCH(QString, ending);
        QFETCH(QString, said);
        QFETCH(bool, is);
        const std::string all = joined(exchanged(*exchangeFormatOf(ending.toStdString()), m_story.request()).losses, "\n");
        QVERIFY2((all.find(said.toStdString()) != std::string::npos) == is, all.c_str());
    }

    void urls_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("file");
        QTest::newRow("absolute") << "file:///films/My%20film%20%C3%A9.mp4" << "/films/My film é.mp4";
        QTest::newRow("this machine") << "file://localhost/a.mp4" << "/a.mp4";
        QTest::newRow("relative") << "media/a%23b.mp4" << "/base/media/a#b.mp4";
        QTest::newRow("up") << "../a.mp4" << "/a.mp4";
        QTest::newRow("a bare path") << "/My film.mp4" << "/My film.mp4";
        QTest::newRow("a lone per cent") << "100%.mp4" << "/base/100%.mp4";
        QTest::newRow("another machine") << "file://server/a.mp4" << "";
        QTest::newRow("the web") << "https://example.org/a.mp4" << "";
        QTest::newRow("nothing") << "" << "";
        QTest::newRow("a NUL") << "a%00.mp4" << "";
    }
    void urls() {
        QFETCH(QString, url);
        QFETCH(QString, file);
        const auto found = fileOfUrl(url.toStdString(), "/base");
        QCOMPARE(QString::fromStdString(found.value_or("").string()), file);
        if (url.startsWith("file:///"))
            QCOMPARE(QString::fromStdString(fileUrl(*found)), url);
    }
};

QTEST_APPLESS_MAIN(TestExchange)
#include "tst_exchange.moc"
