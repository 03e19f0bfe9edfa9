#include <QtTest>

#include "services/llm/translation_table.h"

using namespace sw;

namespace {

const std::vector<ShortText>& texts() {
    static const std::vector<ShortText> kTexts = {{"title", "Why bees dance"},
                                                  {"sentence-1", "They say: \"here\", and go."},
                                                  {"clip-9", "Bees\nin the dark"},
                                                  {"sentence-2", "Plain."}};
    return kTexts;
}

}  // namespace

/// Texts of shorts as tables for people who translate.
class TestTranslationTable : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWent() {
        Translations known = {{texts()[0], "Warum Bienen tanzen"},
                              {texts()[1], "Sie sagen: \"hier\"; und gehen."},
                              {texts()[2], "Bienen\nim Dunkeln"}};
        const std::string table = translationTable(texts(), known);
        QVERIFY(table.starts_with(
            "\xef\xbb\xbfid,source,text\r\ntitle,Why bees dance,Warum Bienen tanzen\r\nsentence-1,\"They say: \"\"here\"\", and go.\","));
        QVERIFY(table.ends_with("sentence-2,Plain.,\r\n"));
        const auto read = readTranslationTable(table, "texts.csv", texts());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == known);
    }

    void otherSpreadsheetsAreUnderstood_data() {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("line feeds") << QByteArray("id,source,text\nsentence-2,Plain.,Schlicht.\n");
        QTest::newRow("no last line feed") << QByteArray("id,source,text\nsentence-2,Plain.,Schlicht.");
        QTest::newRow("semicolons") << QByteArray("id;source;text\r\nsentence-2;Plain.;Schlicht.\r\n");
        QTest::newRow("all in quotes") << QByteArray(
            "\"id\",\"source\",\"text\"\n\"sentence-2\",\"Plain.\",\"Schlicht.\"\n");
        QTest::newRow("empty lines") << QByteArray("id,source,text\n\nsentence-2,Plain.,Schlicht.\n\n\n");
        QTest::newRow("another order") << QByteArray(
            "id,source,text\nsentence-2,Plain.,Schlicht.\ntitle,Why bees dance,\n");
        QTest::newRow("returns within") << QByteArray(
            "id,source,text\r\nsentence-2,Plain.,Schlicht.\r\nclip-9,\"Bees\r\nin the dark\",\r\n");
    }
    void otherSpreadsheetsAreUnderstood() {
        QFETCH(QByteArray, csv);
        const auto read = readTranslationTable(csv.toStdString(), "texts.csv", texts());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == (Translations{{texts()[3], "Schlicht."}}));
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << "its first line must be id,source,text";
        QTest::newRow("another table") << QByteArray("name,age\nBee,1\n") << "its first line must be id,source,text";
        QTest::newRow("a cell too few") << QByteArray("id,source,text\ntitle,Why bees dance\n")
                                        << "Line 2 of texts.csv: a row has three cells, and this one has 2";
        QTest::newRow("a comma too many")
            << QByteArray("id,source,text\nsentence-2,Plain.,Schlicht, einfach.\n") << "this one has 4";
        QTest::newRow("unknown") << QByteArray("id,source,text\nsentence-22,Plain.,Schlicht.\n")
                                 << "no text \"sentence-22\" to be translated. Did you mean sentence-2?";
        QTest::newRow("an old source") << QByteArray("id,source,text\n\nsentence-2,\"Pla\nin.\",Schlicht.\n")
                                       << "Line 3 of texts.csv: the source of sentence-2 is now “Plain.”";
        QTest::newRow("twice") << QByteArray("id,source,text\nsentence-2,Plain.,a\nsentence-2,Plain.,b\n")
                               << "Line 3 of texts.csv: sentence-2 is translated a second time";
        QTest::newRow("never closed") << QByteArray("id,source,text\nsentence-2,Plain.,\"Schlicht.\n")
                                      << "Line 2 of texts.csv: a quotation mark opens here";
        QTest::newRow("text behind quotes") << QByteArray("id,source,text\nsentence-2,Plain.,\"Schlicht\".\n")
                                            << "write quotation marks within a text twice";
        QTest::newRow("no UTF-8") << QByteArray(
                                         "id,source,text\nsentence-2,Plain.,Gr\xfc\xdf"
                                         "e.\n")
                                  << "not UTF-8";
    }
    void whatIsWrongIsSaid() {
        QFETCH(QByteArray, csv);
        QFETCH(QString, says);
        const auto read = readTranslationTable(csv.toStdString(), "texts.csv", texts());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY2(QString::fromStdString(read.error().message).contains(says, Qt::CaseInsensitive),
                 read.error().message.c_str());
    }
};

QTEST_APPLESS_MAIN(TestTranslationTable)
#include "tst_translation_table.moc"
