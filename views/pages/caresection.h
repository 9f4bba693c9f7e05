#pragma once

#include <QWidget>

namespace store {
class RejectionWords;
class Settings;
} // namespace store

namespace views {

class DictionaryEditor;

//! Settings of the care of orders: how old a letter of authorization may be, and what words of rejections mean.
class CareSection final : public QWidget
{
    Q_OBJECT

public:
    CareSection(
        store::Settings &settings, store::RejectionWords &words, const QString &user, QWidget *parent = nullptr);

    void refresh();

private:
    DictionaryEditor *m_dictionary;
};

} // namespace views
