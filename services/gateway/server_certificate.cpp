#include "services/gateway/server_certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/stat.h>

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <cerrno>
#include <memory>

#include "core/base/host.h"

namespace sw {
namespace {

namespace fs = std::filesystem;

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Bio bioOf(const std::string& bytes) {
    return {BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())), &BIO_free};
}

/// PostgreSQL's rule for its own key: what root owns, a group may read.
Result<void> checkRights(const fs::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                    "The key " + file.string() + " of the gateway cannot be read: " + reasonOf(errno) +
                        ". Correct gateway.tls.key.");
    const mode_t tooMuch = status.st_uid == 0 ? S_IWGRP | S_IXGRP | S_IRWXO : S_IRWXG | S_IRWXO;
    if ((status.st_mode & tooMuch) != 0)
        return fail(ErrorCode::InvalidInput, "Others may read the key " + file.string() +
                                                 " of the gateway. Take that right away: chmod 600 \"" + file.string() +
                                                 "\".");
    return {};
}

Result<void> checkTime(const fs::path& file, const X509* certificate, std::time_t now) {
    if (X509_cmp_time(X509_get0_notAfter(certificate), &now) < 0)
        return fail(ErrorCode::InvalidInput,
                    "The certificate " + file.string() + " of the gateway has expired. Get a new one.");
    if (X509_cmp_time(X509_get0_notBefore(certificate), &now) > 0)
        return fail(ErrorCode::InvalidInput,
                    "The certificate " + file.string() +
                        " of the gateway is not valid yet. Look whether this machine's clock is right.");
    return {};
}

/// Gives no password, and remembers that one was asked for.
int withoutPassword(char*, int, int, void* asked) {
    *static_cast<bool*>(asked) = true;
    return -1;
}

Result<QSsl::KeyAlgorithm> checkKey(const TlsFiles& files, const std::string& bytes, const X509* certificate) {
    bool locked = false;
    const Bio bio = bioOf(bytes);
    const Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, withoutPassword, &locked), &EVP_PKEY_free);
    if (locked)
        return fail(
            ErrorCode::InvalidInput,
            "The key " + files.key.string() +
                " of the gateway has a password, and nobody is there to give it. Write it without one: openssl pkey.");
    if (!key)
        return fail(ErrorCode::InvalidInput,
                    "The file " + files.key.string() + " holds no private key in PEM. Correct gateway.tls.key.");
    if (X509_check_private_key(certificate, key.get()) != 1)
        return fail(
            ErrorCode::InvalidInput,
            "The key " + files.key.string() + " is not that of the certificate " + files.certificate.string() +
                ". Correct gateway.tls.key or gateway.tls.certificate, in which the server's own must come first.");
    switch (EVP_PKEY_get_base_id(key.get())) {
        case EVP_PKEY_RSA:
            return QSsl::Rsa;
        case EVP_PKEY_EC:
            return QSsl::Ec;
        default:
            return fail(
                ErrorCode::Unsupported,
                "The key " + files.key.string() +
                    " is of a kind that the gateway does not use. Get a certificate with an RSA or an elliptic curve (P-256) key.");
    }
}

}  // namespace

Result<QSslConfiguration> serverCertificate(const TlsFiles& files, std::time_t now) {
    if (!QSslSocket::supportsSsl())
        return fail(ErrorCode::MissingComponent, "Qt has no TLS here. Install OpenSSL 3: apt install libssl3.");
    SW_CHECK(checkRights(files.key));
    LocalDisk disk;
    SW_TRY(const std::string chain, disk.read(files.certificate));
    SW_TRY(const std::string keyBytes, disk.read(files.key));
    const Bio bio = bioOf(chain);
    const Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), &X509_free);
    const auto certificates = QSslCertificate::fromData(QByteArray::fromStdString(chain), QSsl::Pem);
    if (!certificate || certificates.isEmpty()) {
        ERR_clear_error();
        return fail(ErrorCode::InvalidInput, "The file " + files.certificate.string() +
                                                 " holds no certificate in PEM. Correct gateway.tls.certificate.");
    }
    SW_CHECK(checkTime(files.certificate, certificate.get(), now));
    const Result<QSsl::KeyAlgorithm> algorithm = checkKey(files, keyBytes, certificate.get());
    ERR_clear_error();  // Qt would take what is left of it for a failure of its own
    SW_CHECK(algorithm);
    const QSslKey key(QByteArray::fromStdString(keyBytes), *algorithm);
    if (key.isNull())
        return fail(ErrorCode::InvalidInput,
                    "The key " + files.key.string() + " cannot be used. Write it anew: openssl pkey.");
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(certificates);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setAllowedNextProtocols({QByteArray(QSslConfiguration::NextProtocolHttp1_1)});
    return configuration;
}

}  // namespace sw
