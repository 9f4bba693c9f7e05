#pragma once

#include <QStringList>
#include <QTest>

class QWidget;

//! Text that others wrote, and what must never become of it in a window.
namespace foreign {

//! Markup, an ampersand, lines, and marks that turn the writing around.
inline const QString markup
    = QStringLiteral("<b>evil</b> A&B <img src=\"file:///etc/passwd\">\n\t%1 %2 \u202Eevil\u202C\u2067");
inline const QString endless = QString(65'536, u'W');

//! Everything below \p window that would show it otherwise than as it was written.
QStringList badlyShown(QWidget &window);
//! What does not fit into 1024 x 700.
QStringList tooLarge(const QWidget &window);

} // namespace foreign

#define VERIFY_NONE(list)                                                                                              \
    do {                                                                                                               \
        const QStringList found = list;                                                                                \
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u"\n  "_s)));                                                  \
    } while (false)
