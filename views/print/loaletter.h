#pragma once

#include "domain/porting/loaletter.h"

class QPagedPaintDevice;

namespace views {

//! A letter of authorization, ready to be signed. Its language is that of the carriers that read it, whatever the
//! operator's.
struct LoaLetter {
    domain::LoaStatement statement = {};
    QString signer = {}; //!< empty leaves a line to write on
    QString signerTitle = {};
    QString newProvider = {};
    QDate date = {};
};

//! A letter for each account holder, as the draft stands.
std::vector<LoaLetter> loaLetters(
    const domain::LoaChoice &loa, const std::vector<domain::LoaStatement> &statements, const QDate &today);

//! One letter after another, each beginning a page of its own. Numbers that do not fit above the signature stand on
//! annex pages, all of them, so that nobody has to look in two places.
//! \returns how many pages it took; 0 when the device could not begin.
int paintLoaLetters(QPagedPaintDevice &device, const std::vector<LoaLetter> &letters);

QByteArray loaPdf(const std::vector<LoaLetter> &letters, domain::LoaPaper paper);

} // namespace views
