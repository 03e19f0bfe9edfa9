#include <QTest>
#include <type_traits>

#include "core/base/id.h"
#include "tests/support/show.h"

using namespace sw;

namespace {

struct SentenceTag {
    static constexpr const char* kName = "sentence";
};
struct SceneTag {
    static constexpr const char* kName = "scene";
};
using SentenceId = Id<SentenceTag>;

static_assert(!std::is_convertible_v<SentenceId, Id<SceneTag>>);
static_assert(!std::is_convertible_v<SentenceId, bool>);

}  // namespace

class TestId : public QObject {
    Q_OBJECT

private slots:
    void textAndBack() {
        for (const std::uint64_t n : {std::uint64_t{1}, std::uint64_t{42}, std::uint64_t{1} << 63}) {
            const SentenceId id{n};
            QCOMPARE(toText(id), "sentence-" + std::to_string(n));
            QVERIFY(idFromText<SentenceTag>(toText(id)) == id);
        }
    }

    void zeroIsNone() {
        QVERIFY(!SentenceId());
        QVERIFY(SentenceId{1});
        QCOMPARE(toText(SentenceId()), std::string());
    }

    void idsAreOrdered() {
        QVERIFY(SentenceId{1} < SentenceId{2});
        QVERIFY(SentenceId{2} == SentenceId{2});
    }

    void otherTextsAreNoIds_data() {
        QTest::addColumn<std::string>("text");
        for (const char* text : {"", "sentence", "sentence-", "sentence-0", "sentence-x", "sentence-1x", "sentence--1",
                                 "sentence-+1", "sentence- 1", "scene-1", "Sentence-1", "sentence_1", "sentences-1",
                                 " sentence-1", "1", "sentence-18446744073709551616", "sentence-99999999999999999999"})
            QTest::newRow(text) << std::string(text);
        QTest::newRow("zero byte") << std::string("sentence-1\0", 11);
    }
    void otherTextsAreNoIds() {
        QFETCH(std::string, text);
        QVERIFY(!idFromText<SentenceTag>(text));
    }
};

QTEST_APPLESS_MAIN(TestId)
#include "tst_id.moc"
