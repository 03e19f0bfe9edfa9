#include <sys/stat.h>

#include <QtTest>
#include <filesystem>
#include <fstream>

#include "core/base/host.h"
#include "services/remote/keys.h"

using namespace sw;
namespace fs = std::filesystem;

namespace {

/// A keychain in memory, or one that is not there, or one that stays locked.
class FakeKeychain final : public Keychain {
public:
    enum class Kind { Open, Missing, Locked };
    explicit FakeKeychain(Kind kind, std::map<std::string, Secret>& kept) : m_kind(kind), m_kept(kept) {}

    Result<std::optional<Secret>> read(const std::string& name, const std::stop_token&) override {
        SW_CHECK(state());
        const auto it = m_kept.find(name);
        return it == m_kept.end() ? std::optional<Secret>() : std::optional(it->second);
    }
    Result<void> write(const std::string& name, const Secret& secret) override {
        SW_CHECK(state());
        m_kept[name] = secret;
        return {};
    }
    Result<void> remove(const std::string& name) override {
        SW_CHECK(state());
        m_kept.erase(name);
        return {};
    }

private:
    [[nodiscard]] Result<void> state() const {
        if (m_kind == Kind::Missing)
            return fail(ErrorCode::Unsupported, "There is none.");
        if (m_kind == Kind::Locked)
            return fail(ErrorCode::Io, "The keychain was not opened.");
        return {};
    }
    Kind m_kind;
    std::map<std::string, Secret>& m_kept;
};

/// A keychain that takes its time: something else happens before it answers.
class SlowKeychain final : public Keychain {
public:
    SlowKeychain(Secret& kept, std::function<void()>& meanwhile) : m_kept(kept), m_meanwhile(meanwhile) {}

    Result<std::optional<Secret>> read(const std::string&, const std::stop_token&) override {
        const Secret found = m_kept;
        if (const auto now = std::exchange(m_meanwhile, {}))
            now();
        return std::optional(found);
    }
    Result<void> write(const std::string&, const Secret& secret) override {
        m_kept = secret;
        return {};
    }
    Result<void> remove(const std::string&) override { return {}; }

private:
    Secret& m_kept;
    std::function<void()>& m_meanwhile;
};

mode_t modeOf(const fs::path& path) {
    struct stat state {};
    return ::stat(path.c_str(), &state) == 0 ? state.st_mode & 0777 : 0;
}

}  // namespace

/// Where keys come from and where they are kept.
class TestKeys : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_kept.clear();
    }

    void keepsThemInTheKeychain() {
        Keys keys = open(FakeKeychain::Kind::Open);
        QCOMPARE(*keys.set("studio", Secret(" sk-1\n")), std::string("in the keychain"));
        QCOMPARE(m_kept.at("studio").reveal(), std::string("sk-1"));
        QVERIFY(!fs::exists(file()));
        QCOMPARE(keys.find("studio", {})->reveal(), std::string("sk-1"));
        QVERIFY(keys.find("other", {})->empty());
        QVERIFY(keys.remove("studio"));
        QVERIFY(keys.find("studio", {})->empty());
    }

    void aKeyThatIsSetWhileItIsLookedForCounts() {
        Secret kept("sk-old");
        std::function<void()> meanwhile;
        LocalDisk disk;
        Keys keys(disk, std::make_unique<SlowKeychain>(kept, meanwhile), file(), [](const std::string&) { return std::string(); });
        meanwhile = [&] { QVERIFY(keys.set("studio", Secret("sk-new"))); };
        QVERIFY(keys.find("studio", {}));
        QCOMPARE(keys.find("studio", {})->reveal(), std::string("sk-new"));
    }

    void keepsThemInAFileOfTheirOwnerWithoutOne() {
        Keys keys = open(FakeKeychain::Kind::Missing);
        const auto place = keys.set("studio", Secret("sk-1"));
        QVERIFY(place && place->find(file().string()) != std::string::npos);
        QCOMPARE(modeOf(file()), mode_t{0600});
        QCOMPARE(modeOf(file().parent_path()), mode_t{0700});
        QVERIFY(keys.set("other", Secret("sk-2")));
        Keys later = open(FakeKeychain::Kind::Missing);
        QCOMPARE(later.find("studio", {})->reveal(), std::string("sk-1"));
        QVERIFY(later.remove("studio"));
        QVERIFY(later.find("studio", {})->empty());
        QCOMPARE(later.find("other", {})->reveal(), std::string("sk-2"));
        QCOMPARE(std::distance(fs::directory_iterator(file().parent_path()), {}), std::ptrdiff_t{1});
    }

    void anOldFileDoesNotOutliveTheKeychain() {
        Keys(open(FakeKeychain::Kind::Missing)).set("studio", Secret("old"));
        QVERIFY(Keys(open(FakeKeychain::Kind::Open)).set("studio", Secret("new")));
        QVERIFY(Keys(open(FakeKeychain::Kind::Missing)).find("studio", {})->empty());
    }

    void aLockedKeychainIsSaid() {
        Keys keys = open(FakeKeychain::Kind::Locked);
        QVERIFY(!keys.set("studio", Secret("sk-1")));
        QVERIFY(!keys.find("studio", {}));
        QVERIFY(!fs::exists(file()));
    }

    void refusesAFileThatOthersMayRead() {
        Keys(open(FakeKeychain::Kind::Missing)).set("studio", Secret("sk-1"));
        ::chmod(file().c_str(), 0644);
        const auto key = Keys(open(FakeKeychain::Kind::Missing)).find("studio", {});
        QVERIFY(!key);
        QVERIFY2(key.error().message.find("chmod 600") != std::string::npos, key.error().message.c_str());
    }

    void aDamagedFileIsSaidAndKept() {
        fs::create_directories(file().parent_path());
        std::ofstream(file()) << "{ not json";
        ::chmod(file().c_str(), 0600);
        Keys keys = open(FakeKeychain::Kind::Missing);
        QVERIFY(!keys.find("studio", {}));
        QVERIFY(!keys.set("studio", Secret("sk-1")));
        std::ifstream stream(file());
        QCOMPARE(std::string(std::istreambuf_iterator<char>(stream), {}), std::string("{ not json"));
    }

    void variablesAndFilesComeFirst() {
        const std::string own = m_folder->filePath("own").toStdString();
        std::ofstream(own) << "from-file\n";
        m_kept["studio"] = Secret("from-keychain");
        QCOMPARE(open(FakeKeychain::Kind::Open).find("studio", {"STUDIO_KEY", own})->reveal(), std::string("from-env"));
        QCOMPARE(open(FakeKeychain::Kind::Open).find("studio", {"UNSET", own})->reveal(), std::string("from-file"));
        QCOMPARE(open(FakeKeychain::Kind::Open).find("studio", {"UNSET", ""})->reveal(), std::string("from-keychain"));
        QCOMPARE(*open(FakeKeychain::Kind::Open).placeOf("studio", {"STUDIO_KEY", ""}), std::string("in STUDIO_KEY"));
        const auto missing = open(FakeKeychain::Kind::Open).find("studio", {"", "/nowhere/key"});
        QVERIFY(!missing && missing.error().message.find("studio") != std::string::npos);
    }

    void refusesWhatIsNoKey_data() {
        QTest::addColumn<QString>("key");
        QTest::newRow("empty") << "";
        QTest::newRow("white") << " \n";
        QTest::newRow("two lines") << "a\nb";
        QTest::newRow("a sentence") << "my key";
        QTest::newRow("letters") << "schlüssel";
    }
    void refusesWhatIsNoKey() {
        QFETCH(QString, key);
        Keys keys = open(FakeKeychain::Kind::Open);
        const auto place = keys.set("studio", Secret(key.toStdString()));
        QVERIFY(!place);
        QCOMPARE(place.error().code, ErrorCode::InvalidInput);
        QVERIFY(m_kept.empty());
    }

private:
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "keys" / "keys.json"; }
    Keys open(FakeKeychain::Kind kind) {
        return Keys(m_disk, std::make_unique<FakeKeychain>(kind, m_kept), file(),
                    [](const std::string& name) { return name == "STUDIO_KEY" ? "from-env" : ""; });
    }

    LocalDisk m_disk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<std::string, Secret> m_kept;
};

QTEST_APPLESS_MAIN(TestKeys)
#include "tst_keys.moc"
