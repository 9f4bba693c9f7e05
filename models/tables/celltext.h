#pragma once

#include <QCoreApplication>
#include <QDateTime>

namespace tables {

//! Words and dates that many cells share.
class CellText
{
    Q_DECLARE_TR_FUNCTIONS(tables::CellText)

public:
    static QString date(QDate day); //!< "24 Nov 2026"; "—" for none
    static QString shortDate(QDate day, QDate today); //!< "24 Nov", with the year when it is another one
    //! "today 10:02", up to a week back "Mon 17:40", else the date. Both in the same zone.
    static QString recently(const QDateTime &at, const QDateTime &now);

    static QString none(); //!< does not apply
    static QString noneYet(); //!< may still come
    static QString notReadYet();
    static QString reading();
    static QString readingFailed();
    static QString notStated(); //!< the server left it open
};

} // namespace tables
