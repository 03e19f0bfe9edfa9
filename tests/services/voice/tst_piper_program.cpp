#include <signal.h>

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <future>

#include "../../support/remote_client.h"
#include "services/voice/speech_service.h"
#include "services/voice/subprocess.h"
#include "services/voice/voice_stage.h"

using namespace sw;
using namespace sw::test;

namespace {

const char* kSentence = "The sea rose over the land,\n40% more than before.";

/// True when there is such a process and it is not merely unburied.
bool isAlive(const std::string& pid) {
    std::ifstream file("/proc/" + pid + "/stat");
    std::string text;
    std::getline(file, text);
    const std::size_t name = text.rfind(')');
    return name != std::string::npos && name + 2 < text.size() && text[name + 2] != 'Z';
}

std::string contents(const QString& file) {
    std::ifstream in(file.toStdString(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

/// Piper as a program: a script stands for it.
class TestPiperProgram : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto stage = VoiceStage::create(m_options);
        QVERIFY(stage);
        const auto made = (*stage)->run({"voice/sentence-1", {{"text", kSentence}, {"language", "en"}}, {}}, {});
        QVERIFY(made);
        m_wav = made->files[0].bytes;
        std::ofstream(m_folder.filePath("speech.wav").toStdString(), std::ios::binary) << m_wav;
    }

    void speaks() {
        script("cat > \"$here/heard\"; printf '%s\\n' \"$@\" > \"$here/arguments\"; cat \"$here/speech.wav\"");
        const auto result = run({{"speaker", 2}, {"folder", "/voices"}, {"arguments", {"-q", "two words"}}}, {{"speed", 1.25}});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result->provider, std::string("studio"));
        QCOMPARE(result->model, std::string("en_US-lessac-medium"));
        QCOMPARE(result->value["words"].size(), std::size_t{10});
        QCOMPARE(contents(m_folder.filePath("heard")), std::string("The sea rose over the land, 40% more than before.\n"));
        QCOMPARE(contents(m_folder.filePath("arguments")),
                 std::string("-q\ntwo words\n--model\nen_US-lessac-medium\n--output_file\n-\n--data-dir\n/voices\n--speaker\n2\n--length_scale\n0.800\n"));
    }

    /// No shell reads what is said or set.
    void nothingIsReadByAShell() {
        script("cat > \"$here/heard\"; printf '%s\\n' \"$2\" > \"$here/arguments\"; cat \"$here/speech.wav\"");
        const std::string voice = "$(touch " + m_folder.filePath("broken").toStdString() + ")";
        QVERIFY(run({{"voice", voice}, {"language", "en"}}, {{"text", "`touch x`; $HOME is where the sea is."}}));
        QCOMPARE(contents(m_folder.filePath("arguments")), voice + "\n");
        QCOMPARE(contents(m_folder.filePath("heard")), std::string("`touch x`; $HOME is where the sea is.\n"));
        QVERIFY(!QFile::exists(m_folder.filePath("broken")));
    }

    void aProgramThatReadsNothingIsNoDanger() {
        script("exec < /dev/null; cat \"$here/speech.wav\"");
        QVERIFY(run({}, {}));
    }

    void faults_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("says");
        QTest::newRow("fails") << "echo 'Traceback' >&2; echo 'ValueError: Unable to find voice: x' >&2; exit 1" << "ended with code 1. It says: “ValueError: Unable to find voice: x”.";
        QTest::newRow("fails without a word") << "exit 3" << "ended with code 3. Check";
        QTest::newRow("crashes") << "kill -SEGV $$" << "ended with code 139";
        QTest::newRow("says nothing") << "cat > /dev/null" << "it is empty";
        QTest::newRow("says no sound") << "echo hello" << "it is no sound";
        QTest::newRow("says half") << "head -c 30 \"$here/speech.wav\"" << "answer cannot be used";
        QTest::newRow("never ends to say") << "cat /dev/zero" << "writes more than can be right";
        QTest::newRow("talks much beside") << "head -c 300000 /dev/zero | tr '\\0' 'x' >&2; exit 1" << "ended with code 1. It says: “xxx";
    }
    void faults() {
        QFETCH(QString, body);
        QFETCH(QString, says);
        script(body.toStdString());
        const auto result = run({}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Provider);
        const QString said = QString::fromStdString(result.error().message);
        QVERIFY2(said.startsWith("studio") && said.contains(says) && said.endsWith('.') && said.size() < 700, qPrintable(said));
    }

    void aMissingProgramIsNamedWithItsCure() {
        const auto result = run({{"program", "/nowhere/piper"}}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::MissingComponent);
        QVERIFY2(result.error().message.find("/nowhere/piper") != std::string::npos && result.error().message.find("pipx install piper-tts") != std::string::npos,
                 result.error().message.c_str());
        const auto instead = run({{"program", "/nowhere/piper"}}, {}, true);
        QVERIFY(instead);
        QCOMPARE(instead->provider, std::string("hts"));
        QVERIFY(instead->choice.find("pipx") != std::string::npos);
    }

    void checks() {
        script("exit 1");
        QVERIFY(check({}));
        QVERIFY(!check({{"program", "no-such-piper"}}));
        QVERIFY(check({{"program", "sh"}}));
    }

    /// The program and what it has started are gone when the call has returned.
    void cancelKillsAll() {
        script("sleep 600 & printf '%s %s' $$ $! > \"$here/pids.new\"; mv \"$here/pids.new\" \"$here/pids\"; wait");
        std::stop_source source;
        StageContext context;
        context.stop = source.get_token();
        const ProviderSettings settings = settingsFor({}, true);
        const auto stage = make(settings);
        auto call = std::async(std::launch::async, [&] { return stage->run(request({}), context); });
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder.filePath("pids")), 60'000);
        source.request_stop();
        const auto result = call.get();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        const QStringList pids = QString::fromStdString(contents(m_folder.filePath("pids"))).split(' ');
        QCOMPARE(pids.size(), 2);
        for (const QString& pid : pids)
            QTRY_VERIFY(!isAlive(pid.toStdString()));
    }

    /// Two programs run at once, neither of the first two ending before both are there, and never three.
    void asManyRunAsTheSettingsSay() {
        script("mkdir -p \"$here/in\"; : > \"$here/in/$$\"; cat > /dev/null\n"
               "while :; do n=$(ls \"$here/in\" | wc -l); [ $n -ge 2 ] && : > \"$here/met\"; [ -e \"$here/met\" ] && break; sleep 0.01; done\n"
               "echo $n >> \"$here/counts\"; cat \"$here/speech.wav\"; rm \"$here/in/$$\"");
        const ProviderSettings settings = settingsFor({{"concurrency", 2}}, false);
        const auto stage = make(settings);
        QCOMPARE(stage->concurrency(stage->provider(request({}).parameters)), 2);
        std::vector<std::future<Result<StageResult>>> sentences;
        for (int i = 0; i < 5; ++i)
            sentences.push_back(std::async(std::launch::async, [&] { return stage->run(request({}), {}); }));
        for (auto& sentence : sentences)
            QVERIFY(sentence.get());
        QVERIFY(QFile::exists(m_folder.filePath("met")));
        for (const QString& count : QString::fromStdString(contents(m_folder.filePath("counts"))).split('\n', Qt::SkipEmptyParts))
            QVERIFY2(count.toInt() <= 2, qPrintable(count));
    }

    void whatTakesTooLongIsEnded() {
        script("exec sleep 600");
        const auto result = run({{"timeoutMs", 1}}, {});
        QVERIFY(!result);
        QVERIFY2(result.error().message.find("was not done within") != std::string::npos, result.error().message.c_str());
    }

    /// It is no network: --offline has nothing against it.
    void speaksOffline() {
        script("cat > /dev/null; cat \"$here/speech.wav\"");
        ProviderSettings settings = settingsFor({}, true);
        settings.offline = true;
        const auto result = make(settings)->run(request({}), {});
        QVERIFY(result);
        QCOMPARE(result->provider, std::string("studio"));
        QVERIFY(result->choice.empty());
    }

private:
    void script(const std::string& body) {
        const std::string file = m_folder.filePath("piper").toStdString();
        std::ofstream(file) << "#!/bin/sh\nhere='" << m_folder.path().toStdString() << "'\n" << body << "\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    }
    ProviderSettings settingsFor(const Json& more, bool fallback) const {
        Json entry = {{"name", "studio"}, {"protocol", "piper-cli"}, {"program", m_folder.filePath("piper").toStdString()}, {"voice", "en_US-lessac-medium"}};
        if (!more.is_null())
            entry.update(more);
        return *providerSettings({{"providers", {{"voice", Json::array({entry})}}}, {"fallback", fallback}});
    }
    static StageRequest request(const Json& more) {
        Json parameters = {{"text", kSentence}, {"language", "en"}};
        if (!more.is_null())
            parameters.update(more);
        return {"voice/sentence-1", parameters, {}};
    }
    std::unique_ptr<VoiceStage> make(const ProviderSettings& settings) {
        return *VoiceStage::create(m_options, {}, {&*m_client, &m_keys, &settings});
    }
    Result<StageResult> run(const Json& entry, const Json& parameters, bool fallback = false) {
        const ProviderSettings settings = settingsFor(entry, fallback);
        return make(settings)->run(request(parameters), {});
    }
    Result<ProviderHealth> check(const Json& entry) {
        const ProviderSettings settings = settingsFor(entry, false);
        return checkVoiceProvider(settings.providers.at("voice")[0], *m_client, m_keys, {});
    }

    QTemporaryDir m_folder;
    VoiceOptions m_options{SW_SOURCE_DIR "/resources/voices", VoiceOptions{}.htsVoice, {}};
    LocalDisk m_disk;
    Keys m_keys{m_disk, nullptr, "/nowhere/keys/keys.json", [](const std::string&) { return std::string(); }};
    QuickClient m_client;
    std::string m_wav;
};

QTEST_GUILESS_MAIN(TestPiperProgram)
#include "tst_piper_program.moc"
