#pragma once

#include <QTranslator>

namespace app {

//! The pseudo-locale: every text accented and a third longer, in brackets. What stays plain was never given to tr(),
//! and what is cut off would be cut off in French.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;

    //! "Save %1" becomes "[Šåvé %1 ~~]": place markers, entities and mnemonics stay as they are.
    static QString accented(const QString &source);
};

} // namespace app
