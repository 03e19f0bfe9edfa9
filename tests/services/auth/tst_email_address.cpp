#include <QTest>

#include "services/auth/email_address.h"

using namespace sw;

class TestEmailAddress : public QObject {
    Q_OBJECT

private slots:
    void good_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("key");
        QTest::newRow("plain") << "ann@example.org" << "ann@example.org" << "ann@example.org";
        QTest::newRow("case") << " Ann.Lee+x@EXAMPLE.Org " << "Ann.Lee+x@example.org" << "ann.lee+x@example.org";
        QTest::newRow("domain of other letters") << "a@M\u00dcNCHEN.de" << "a@xn--mnchen-3ya.de" << "a@xn--mnchen-3ya.de";
        QTest::newRow("composed") << "Jose\u0301@example.org" << "Jos\u00e9@example.org" << "jos\u00e9@example.org";
        QTest::newRow("injection is text") << "o'neil--;@example.org" << "" << "";
        QTest::newRow("quote") << "o'neil--@example.org" << "o'neil--@example.org" << "o'neil--@example.org";
    }
    void good() {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QFETCH(QString, key);
        const Result<EmailAddress> address = emailAddress(text.toStdString());
        QCOMPARE(address.has_value(), !shown.isEmpty());
        QCOMPARE(address.value_or(EmailAddress{}).shown, shown.toStdString());
        QCOMPARE(address.value_or(EmailAddress{}).key, key.toStdString());
    }

    void bad_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "ann", "@example.org", "ann@", "ann@localhost", "ann@exa mple.org", "an n@example.org", "a@b@c@", "a..b@example.org",
                                 ".a@example.org", "a.@example.org", "a@-example.org", "a@example..org", "a@[127.0.0.1]", "\"a b\"@example.org",
                                 "a@example.org\r\nBcc: x@example.org", "<a@example.org>", "a\xff@example.org", "a\xe2\x80\xae@example.org"})
            QTest::newRow(QByteArray(text).toPercentEncoding()) << QByteArray(text);
        QTest::newRow("NUL") << QByteArray("a\0b@example.org", 15);
        QTest::newRow("long") << QByteArray(65, 'a') + "@example.org";
        QTest::newRow("longer") << "a@" + QByteArray("aaaaaaaaa.").repeated(26) + "org";
        QTest::newRow("huge") << QByteArray(100'000, 'a') + "@example.org";
    }
    void bad() {
        QFETCH(QByteArray, text);
        const Result<EmailAddress> address = emailAddress(text.toStdString());
        QVERIFY2(!address, address ? address->shown.c_str() : "");
        QVERIFY(address.error().code == ErrorCode::InvalidInput);
        QVERIFY(address.error().message.find("name@example.org") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestEmailAddress)
#include "tst_email_address.moc"
