#include "journeys/secrets.h"

#include <QDirIterator>
#include <QFile>
#include <QPdfDocument>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace secrets {

namespace {

//! What of a base64 text is the same whatever stands before and behind: \p before bytes, modulo three, come first.
QByteArray base64Core(const QByteArray &bytes, int before)
{
    const QByteArray all = QByteArray(before, '\0').append(bytes);
    const QByteArray encoded = all.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
    const qsizetype head = before == 0 ? 0 : before + 1;
    const qsizetype tail = (before + bytes.size()) % 3 == 0 ? 0 : 1;
    return encoded.mid(head, encoded.size() - head - tail);
}

QString textOf(const QString &pdf)
{
    QPdfDocument document;
    QString text;
    if (document.load(pdf) != QPdfDocument::Error::None)
        return text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text() + u'\n';
    return text;
}

} // namespace

QByteArrayList formsOf(const QString &secret)
{
    const QByteArray utf8 = secret.toUtf8();
    const QByteArray little = QStringEncoder(QStringEncoder::Utf16LE)(secret);
    QByteArrayList forms{utf8, little, QStringEncoder(QStringEncoder::Utf16BE)(secret), utf8.toHex(),
        utf8.toHex().toUpper(), utf8.toPercentEncoding()};
    QByteArray ini;
    for (const QChar character : secret) {
        const bool plain = character.unicode() < 0x7f;
        ini += plain ? QByteArray(1, character.toLatin1()) : QByteArray("\\x");
        if (!plain)
            ini += QByteArray::number(character.unicode(), 16);
    }
    forms.append(ini);
    for (const QByteArray &bytes : {utf8, little}) {
        for (const int before : {0, 1, 2})
            forms.append(base64Core(bytes, before));
    }
    return forms;
}

QStringList findIn(const QStringList &folders, const QStringList &secrets)
{
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray content = file.readAll();
            const QString text = content.startsWith("%PDF") ? textOf(file.fileName()) : QString();
            for (const QString &secret : secrets) {
                for (const QByteArrayList forms = formsOf(secret); const QByteArray &form : forms) {
                    if (content.contains(form))
                        found.append(u"%1 holds %2 as %3"_s.arg(file.fileName(), secret, QString::fromLatin1(form)));
                }
                if (text.contains(secret))
                    found.append(u"%1 shows %2"_s.arg(file.fileName(), secret));
            }
        }
    }
    return found;
}

} // namespace secrets
