#pragma once

#include <QLineEdit>

class QAction;

namespace views {

//! A secret: masked, shown only while the eye is on; never remembered by input methods, and kept as text, so leading
//! zeros stay.
class PasswordEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit PasswordEdit(QWidget *parent = nullptr);

    bool isShown() const;
    void setShown(bool shown);
    QAction *eyeAction() const { return m_eye; }

private:
    QAction *m_eye;
};

} // namespace views
