package se.pausa.ui.login;

import com.vaadin.flow.component.html.Paragraph;

/** Says on the login page why the window that led there was ended, if that needs to be said. The window remembers it. */
class WhyEnded extends Paragraph {

    /** Run by a window of a session that is ended because the user has too many. */
    static final String REMEMBER = "sessionStorage.setItem('pausa-ended', 'elsewhere')";

    private static final String RECALL = """
            const why = sessionStorage.getItem('pausa-ended');
            sessionStorage.removeItem('pausa-ended');
            return why === 'elsewhere';""";

    WhyEnded() {
        addClassName("why-ended");
        getElement().setAttribute("role", "status");
        addAttachListener(_ -> getElement().executeJs(RECALL).then(Boolean.class, ended -> {
            if (ended) {
                setText(getTranslation("login.ended-elsewhere"));
            }
        }));
    }
}
