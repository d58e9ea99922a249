package se.pausa.ui;

import com.github.mvysny.kaributesting.v10.KaribuConfig;
import com.github.mvysny.kaributesting.v10.TestingLifecycleHook;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lets tests find what unfolds under a row of a list as they find everything else that stands on the screen. */
final class UnfoldedRows implements TestingLifecycleHook {

    private final TestingLifecycleHook usual = TestingLifecycleHook.Companion.getDefault();

    static void areFound() {
        KaribuConfig.setTestingLifecycleHook(new UnfoldedRows());
    }

    @Override
    public List<Component> getAllChildren(Component component) {
        List<Component> children = new ArrayList<>(usual.getAllChildren(component));
        if (component instanceof Grid<?> grid && grid.getElement().getNode().hasFeature(VirtualChildrenList.class)) {
            VirtualChildrenList hidden = grid.getElement().getNode().getFeature(VirtualChildrenList.class);
            Stream.iterate(0, index -> index < hidden.size(), index -> index + 1)
                    .map(index -> Element.get(hidden.get(index)))
                    .flatMap(Element::getChildren)
                    .flatMap(child -> child.getComponent().stream())
                    .filter(child -> !children.contains(child))
                    .forEach(children::add);
        }
        return children;
    }

    @Override
    public void awaitBeforeLookup() {
        usual.awaitBeforeLookup();
    }

    @Override
    public void awaitAfterLookup() {
        usual.awaitAfterLookup();
    }

    @Override
    public String getLabel(Component component) {
        return usual.getLabel(component);
    }
}
