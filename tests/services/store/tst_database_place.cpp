#include <QCoreApplication>
#include <QTest>

#include "services/store/database.h"

using namespace sw;

class TestDatabasePlace : public QObject {
    Q_OBJECT

private slots:
    void urlsAreReadAsLibpqReadsThem_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("whole") << QByteArray("postgresql://anna:secret@db.example:5433/short?sslmode=require")
                               << QByteArray(
                                      "dbname='short' host='db.example' port='5433' sslmode='require' user='anna'")
                               << QByteArray("secret") << QByteArray("postgresql://anna@db.example:5433/short");
        QTest::newRow("short") << QByteArray("postgres://db/short") << QByteArray("dbname='short' host='db'")
                               << QByteArray() << QByteArray("postgresql://db/short");
        QTest::newRow("nothing") << QByteArray("postgresql://") << QByteArray() << QByteArray()
                                 << QByteArray("postgresql:///");
        QTest::newRow("socket") << QByteArray("postgresql:///short?host=/run/pg&user=anna")
                                << QByteArray("dbname='short' host='/run/pg' user='anna'") << QByteArray()
                                << QByteArray("postgresql://anna@/short?host=/run/pg");
        QTest::newRow("encoded socket") << QByteArray("postgresql://%2Frun%2Fpg/short")
                                        << QByteArray("dbname='short' host='/run/pg'") << QByteArray()
                                        << QByteArray("postgresql:///short?host=/run/pg");
        QTest::newRow("encoded") << QByteArray("postgresql://a%40b:p%2F%3A%25%27%5C%3B@h/n")
                                 << QByteArray("dbname='n' host='h' user='a@b'") << QByteArray("p/:%'\\;")
                                 << QByteArray("postgresql://a@b@h/n");
        QTest::newRow("an @ in the password")
            << QByteArray("postgresql://u:p@ss@h/n") << QByteArray("dbname='n' host='h' user='u'") << QByteArray("p@ss")
            << QByteArray("postgresql://u@h/n");
        QTest::newRow("version 6") << QByteArray("postgresql://[::1]:5433/n")
                                   << QByteArray("dbname='n' host='::1' port='5433'") << QByteArray()
                                   << QByteArray("postgresql://::1:5433/n");
        QTest::newRow("two") << QByteArray("postgresql://a,b:7/n") << QByteArray("dbname='n' host='a,b' port=',7'")
                             << QByteArray() << QByteArray("postgresql://a,b:,7/n");
        QTest::newRow("quotes") << QByteArray("postgresql://h/it%27s%5C") << QByteArray("dbname='it\\'s\\\\' host='h'")
                                << QByteArray() << QByteArray("postgresql://h/it's\\");
    }
    void urlsAreReadAsLibpqReadsThem() {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, shown);
        const Result<DatabasePlace> place = placeOf(url.toStdString());
        QVERIFY2(place, place ? "" : place.error().message.c_str());
        QVERIFY(place->engine == DatabaseEngine::Postgres);
        QByteArray own;  // without what is always said
        for (const QByteArray& option : QByteArray::fromStdString(place->options).split(' '))
            if (!option.startsWith("application_name=") && !option.startsWith("connect_timeout=") &&
                !option.startsWith("keepalives") && !option.startsWith("tcp_user_timeout=") && !option.isEmpty())
                own += (own.isEmpty() ? "" : " ") + option;
        QCOMPARE(own, options);
        QCOMPARE(place->password, password.toStdString());
        QCOMPARE(place->shown, shown.toStdString());
    }

    void whatIsSaidTakesThePlaceOfWhatIsUsual() {
        const Result<DatabasePlace> place = placeOf(std::string("postgresql://h/n?connect_timeout=3"));
        QVERIFY(place);
        QVERIFY2(place->options.find("connect_timeout='3'") != std::string::npos, place->options.c_str());
        QVERIFY2(place->options.find("connect_timeout='10'") == std::string::npos, place->options.c_str());
    }

    void anythingElseIsAFile() {
        const Result<DatabasePlace> place = placeOf(std::string("/var/lib/a b.sqlite"));
        QVERIFY(place);
        QVERIFY(place->engine == DatabaseEngine::Sqlite);
        QCOMPARE(place->file.string(), std::string("/var/lib/a b.sqlite"));
        QCOMPARE(place->shown, std::string("/var/lib/a b.sqlite"));
    }

    void aWrongUrlIsRefusedWithoutShowingIt_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other database") << QByteArray("mysql://u:hidden@h/n");
        QTest::newRow("slash in the password") << QByteArray("postgresql://u:hid/den@h/n");
        QTest::newRow("question mark in the password") << QByteArray("postgresql://u:hid?den@h/n");
        QTest::newRow("per cent in the password") << QByteArray("postgresql://u:hidden%@h/n");
        QTest::newRow("port of letters") << QByteArray("postgresql://u:hidden@h:five/n");
        QTest::newRow("port too large") << QByteArray("postgresql://u:hidden@h:65536/n");
        QTest::newRow("option without a value") << QByteArray("postgresql://u:hidden@h/n?sslmode");
        QTest::newRow("option with a strange name") << QByteArray("postgresql://u:hidden@h/n?a%20b=c");
        QTest::newRow("password as option") << QByteArray("postgresql://h/n?password=hidden");
        QTest::newRow("semicolon") << QByteArray("postgresql://u:hidden@h/n;m");
        QTest::newRow("zero") << QByteArray("postgresql://u:hidden%00@h/n");
    }
    void aWrongUrlIsRefusedWithoutShowingIt() {
        QFETCH(QByteArray, url);
        const Result<DatabasePlace> place = placeOf(url.toStdString());
        QVERIFY(!place);
        QVERIFY(place.error().code == ErrorCode::Usage);
        QVERIFY2(place.error().message.find("hid") == std::string::npos, place.error().message.c_str());
        QVERIFY2(place.error().message.find("postgresql://user:password@host") != std::string::npos,
                 place.error().message.c_str());
    }

    void aServerWithoutItsDriverSaysHowToGetIt() {
        QCoreApplication::setLibraryPaths({});  // before a driver was looked for
        const auto database = Database::open(std::string("postgresql://u:hidden@127.0.0.1/n"));
        QVERIFY(!database);
        QVERIFY(database.error().code == ErrorCode::MissingComponent);
        QVERIFY2(database.error().message.find("apt install libqt6sql6-psql") != std::string::npos,
                 database.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestDatabasePlace)
#include "tst_database_place.moc"
