#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QFile>
#include <memory>
#include <string>

namespace sw::test {

/// What a certificate is to be like.
struct CertificateWish {
    std::string name = "localhost";
    long validFromSeconds = -3600;  ///< from now on
    long validToSeconds = 3600;
    const char* kind = "EC";  ///< "EC", "RSA", "ED25519"
    std::string password;     ///< of the key
};

/// An authority of the test's own that signs certificates.
class TestAuthority {
public:
    TestAuthority() : m_key(newKey("EC")), m_certificate(X509_new()) {
        CertificateWish wish;
        wish.name = "The test's authority";
        fill(wish, m_certificate, m_key);
        extend(m_certificate, NID_basic_constraints, "critical,CA:TRUE");
        X509_sign(m_certificate, m_key, EVP_sha256());
    }
    ~TestAuthority() {
        X509_free(m_certificate);
        EVP_PKEY_free(m_key);
    }
    TestAuthority(const TestAuthority&) = delete;
    TestAuthority& operator=(const TestAuthority&) = delete;

    /// What a client must know.
    [[nodiscard]] QByteArray pem() const { return pemOf(m_certificate); }

    /// Its own key.
    [[nodiscard]] QByteArray keyPem() const {
        BIO* const bio = BIO_new(BIO_s_mem());
        PEM_write_bio_PKCS8PrivateKey(bio, m_key, nullptr, nullptr, 0, nullptr, nullptr);
        return taken(bio);
    }

    /// Writes a certificate and its key, which its owner alone may read.
    void issue(const QString& certificateFile, const QString& keyFile, const CertificateWish& wish = {}) const {
        EVP_PKEY* const key = newKey(wish.kind);
        X509* const certificate = X509_new();
        fill(wish, certificate, key);
        extend(certificate, NID_subject_alt_name, "DNS:" + wish.name);
        X509_sign(certificate, m_key, EVP_sha256());
        write(certificateFile, pemOf(certificate));
        BIO* const bio = BIO_new(BIO_s_mem());
        PEM_write_bio_PKCS8PrivateKey(bio, key, wish.password.empty() ? nullptr : EVP_aes_256_cbc(), nullptr, 0,
                                      nullptr,
                                      const_cast<char*>(wish.password.empty() ? nullptr : wish.password.c_str()));
        write(keyFile, taken(bio));
        QFile::setPermissions(keyFile, QFile::ReadOwner | QFile::WriteOwner);
        X509_free(certificate);
        EVP_PKEY_free(key);
    }

private:
    static EVP_PKEY* newKey(const std::string& kind) {
        if (kind == "EC")
            return EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
        if (kind == "RSA")
            return EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", std::size_t{2048});
        return EVP_PKEY_Q_keygen(nullptr, nullptr, kind.c_str());
    }
    void fill(const CertificateWish& wish, X509* certificate, EVP_PKEY* key) const {
        X509_set_version(certificate, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++m_serial);
        X509_gmtime_adj(X509_getm_notBefore(certificate), wish.validFromSeconds);
        X509_gmtime_adj(X509_getm_notAfter(certificate), wish.validToSeconds);
        X509_set_pubkey(certificate, key);
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(wish.name.c_str()), -1, -1, 0);
        X509_set_issuer_name(certificate, X509_get_subject_name(m_certificate));
    }
    static void extend(X509* certificate, int kind, const std::string& value) {
        X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str());
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
    static QByteArray taken(BIO* bio) {
        char* bytes = nullptr;
        const long size = BIO_get_mem_data(bio, &bytes);
        const QByteArray text(bytes, static_cast<qsizetype>(size));
        BIO_free(bio);
        return text;
    }
    static QByteArray pemOf(X509* certificate) {
        BIO* const bio = BIO_new(BIO_s_mem());
        PEM_write_bio_X509(bio, certificate);
        return taken(bio);
    }
    static void write(const QString& file, const QByteArray& bytes) {
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s could not be written", qPrintable(file));
    }

    EVP_PKEY* m_key;
    X509* m_certificate;
    mutable long m_serial = 0;
};

}  // namespace sw::test
