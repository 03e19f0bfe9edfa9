#include <QTest>

#include "services/http/address_guard.h"

using namespace sw;

class TestAddressGuard : public QObject {
    Q_OBJECT

private slots:
    void onlyPublicAddressesPass_data() {
        QTest::addColumn<bool>("open");
        for (const char* address :
             {"8.8.8.8", "93.184.216.34", "1.1.1.1", "172.15.255.255", "172.32.0.1", "192.167.1.1", "100.63.0.1",
              "100.128.0.1", "2606:4700:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8"})
            QTest::newRow(address) << true;
        for (const char* address : {"127.0.0.1",        "127.8.8.8",       "0.0.0.0",     "10.1.2.3",
                                    "172.16.0.1",       "172.31.255.255",  "192.168.1.1", "169.254.169.254",
                                    "100.64.0.1",       "192.0.0.8",       "192.0.2.1",   "198.18.0.1",
                                    "198.51.100.7",     "203.0.113.9",     "224.0.0.1",   "239.1.1.1",
                                    "255.255.255.255",  "240.0.0.1",       "::1",         "::",
                                    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
                                    "fe80::1",          "fe80::1%lo",      "fec0::1",     "fc00::1",
                                    "fd12:3456::1",     "ff02::1",         "2001::1",     "2001:db8::1",
                                    "2002:7f00:1::",    "100::1",          "3fff::1"})
            QTest::newRow(address) << false;
    }
    void onlyPublicAddressesPass() {
        QFETCH(bool, open);
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QCOMPARE(isPublicAddress(address), open);
    }

    void whatIsNoAddressDoesNotPass() {
        QVERIFY(!isPublicAddress(QHostAddress()));
        QVERIFY(!isPublicAddress(QHostAddress(QHostAddress::Any)));
    }
};

QTEST_APPLESS_MAIN(TestAddressGuard)
#include "tst_address_guard.moc"
