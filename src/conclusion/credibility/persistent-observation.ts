import { graded, logged, many, type Test, when } from './test.ts';

/** Observing again, and reading again what was written down. */
export const persistentObservation: Test<'persistent-observation'> = {
  id: 'persistent-observation',
  name: { id: 'Peningkatan ketekunan', en: 'Persistent observation' },
  assess(context) {
    const notes = context.index.documents.filter(({ technique }) => technique === 'observation');
    const observed = logged(context, 'observation');
    const readings = logged(context, 're-reading');
    const hours = observed.reduce((sum, entry) => sum + (entry.hours ?? 0), 0);
    const dates = new Set([...notes, ...observed].flatMap(({ date }) => date ?? []));
    const isShown = dates.size > 1;
    const isPartly = notes.length + observed.length + readings.length > 0;
    return {
      state: graded(isShown, isPartly),
      evidence: [
        ...when(notes.length > 0, () => ({
          id: `Ada ${String(notes.length)} catatan observasi.`,
          en: `There ${notes.length === 1 ? 'is' : 'are'} ${many(notes.length, 'observation note')}.`,
        })),
        ...when(dates.size > 0, () => ({
          id: `Pengamatan dilakukan pada ${String(dates.size)} tanggal.`,
          en: `Observations were made on ${many(dates.size, 'date')}.`,
        })),
        ...when(hours > 0, () => ({
          id: `Lama pengamatan yang dicatat: ${String(hours)} jam.`,
          en: `Observation in the log: ${many(hours, 'hour')}.`,
        })),
        ...when(readings.length > 0, () => ({
          id: `Pembacaan ulang data yang dicatat: ${String(readings.length)} kali.`,
          en: `Re-readings of the data in the log: ${String(readings.length)}.`,
        })),
      ],
      places: notes.map(({ id }) => id),
      missing: isShown
        ? null
        : {
            id: 'Pengamatan pada sedikitnya dua tanggal tidak tampak: tambahkan catatan observasi bertanggal atau catat dengan telaah credibility add observation.',
            en: 'Observation on at least two dates is not shown: add dated observation notes, or log it with telaah credibility add observation.',
          },
    };
  },
};
