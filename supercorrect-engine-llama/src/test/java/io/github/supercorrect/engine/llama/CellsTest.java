package io.github.supercorrect.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {

    private final Cells cells = new Cells(100);

    @Test
    void share_cells_countOnce() {
        Cells.Row prompt = cells.new Row();
        prompt.append(30);
        Cells.Row sample = cells.new Row();
        sample.share(prompt, 20);
        sample.append(5);

        assertThat(cells.used()).isEqualTo(35);
        assertThat(prompt.exclusive()).isEqualTo(10);
    }

    @Test
    void truncate_sharedCells_areFreeWhenTheLastHolderLetsGo() {
        Cells.Row prompt = cells.new Row();
        prompt.append(30);
        Cells.Row sample = cells.new Row();
        sample.share(prompt, 20);

        prompt.truncate(0);
        assertThat(cells.used()).isEqualTo(20);
        sample.truncate(0);
        assertThat(cells.free()).isEqualTo(100);
    }

    @Test
    void append_moreThanFree_isRefused() {
        Cells.Row row = cells.new Row();
        row.append(100);

        assertThatThrownBy(() -> row.append(1)).isInstanceOf(IllegalStateException.class);
        assertThat(cells.free()).isZero();
    }

    @Test
    void anyOperations_afterAllLetGo_leaveEverythingFree() {
        Random random = new Random(5);
        List<Cells.Row> rows = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Cells.Row row = cells.new Row();
            if (!rows.isEmpty() && random.nextBoolean()) {
                Cells.Row source = rows.get(random.nextInt(rows.size()));
                row.share(source, random.nextInt(source.size() + 1));
            }
            row.append(random.nextInt(cells.free() + 1));
            rows.add(row);
            if (cells.free() == 0) {
                rows.remove(random.nextInt(rows.size())).truncate(0);
            }
        }
        rows.forEach(row -> row.truncate(0));

        assertThat(cells.free()).isEqualTo(100);
    }
}
