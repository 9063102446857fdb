package io.github.supercorrect.grading.answer;

import java.util.List;

/** How languages announce an answer: their word for it, and what may stand between it and the answer. */
record AnswerWords(List<String> words, List<String> copulas) {

    static final AnswerWords ENGLISH = new AnswerWords(
            List.of("answer", "correct option", "correct choice", "right option", "best option", "best choice"),
            List.of(
                    "is",
                    "are",
                    "was",
                    "should be",
                    "must be",
                    "would be",
                    "will be",
                    "has to be",
                    "becomes",
                    "equals",
                    "comes out to be",
                    "comes out to",
                    "turns out to be",
                    "comes to",
                    "remains",
                    "here is"));

    static final List<AnswerWords> ALL = List.of(
            ENGLISH,
            // French
            new AnswerWords(
                    List.of("réponse", "reponse"), List.of("est", "sont", "correcte est", "finale est", "exacte est")),
            // Spanish
            new AnswerWords(List.of("respuesta"), List.of("es", "son", "correcta es", "final es", "sería")),
            // Portuguese
            new AnswerWords(List.of("resposta"), List.of("é", "são", "correta é", "final é")),
            // Italian
            new AnswerWords(List.of("risposta"), List.of("è", "corretta è", "finale è", "sono")),
            // German
            new AnswerWords(List.of("antwort", "lösung"), List.of("ist", "lautet", "sind")),
            // Dutch
            new AnswerWords(List.of("antwoord"), List.of("is", "luidt")),
            // Polish
            new AnswerWords(List.of("odpowiedź", "odpowiedz"), List.of("to", "brzmi", "jest")),
            // Czech
            new AnswerWords(List.of("odpověď"), List.of("je", "zní")),
            // Swedish
            new AnswerWords(List.of("svar"), List.of("är", "er", "et er")),
            // Romanian
            new AnswerWords(List.of("răspuns"), List.of("ul este", "este")),
            // Hungarian
            new AnswerWords(List.of("válasz"), List.of()),
            // Turkish
            new AnswerWords(List.of("cevap", "yanıt"), List.of("ise")),
            // Indonesian
            new AnswerWords(
                    List.of("jawaban"),
                    List.of("adalah", "nya adalah", "yang benar adalah", "akhir adalah", "akhirnya adalah")),
            // Vietnamese
            new AnswerWords(List.of("đáp án", "câu trả lời"), List.of("là", "đúng là", "cuối cùng là")),
            // Swahili
            new AnswerWords(List.of("jibu"), List.of("ni", "sahihi ni")),
            // Greek
            new AnswerWords(List.of("απάντηση"), List.of("είναι")),
            // Russian
            new AnswerWords(List.of("ответ"), List.of("равен", "это")),
            // Ukrainian
            new AnswerWords(List.of("відповідь"), List.of("це")),
            // Chinese
            new AnswerWords(
                    List.of("答案", "正确选项", "答"), List.of("是", "为", "為", "应为", "應為", "应该是", "選", "选", "应选", "就是")),
            // Japanese
            new AnswerWords(List.of("答え", "解答", "正解"), List.of("は", "が")),
            // Korean
            new AnswerWords(List.of("정답", "답", "답변"), List.of("은", "는", "이")),
            // Arabic
            new AnswerWords(
                    List.of("الإجابة", "الاجابة", "الجواب", "إجابة"),
                    List.of("هي", "هو", "الصحيحة هي", "الصحيحة", "النهائية هي", "الصحيح هو")),
            // Persian
            new AnswerWords(List.of("پاسخ", "جواب"), List.of("برابر است با")),
            // Hebrew
            new AnswerWords(List.of("תשובה"), List.of("היא", "הנכונה היא")),
            // Hindi
            new AnswerWords(List.of("उत्तर", "जवाब"), List.of("है")),
            // Bengali
            new AnswerWords(List.of("উত্তর"), List.of("হল", "হলো")),
            // Thai
            new AnswerWords(List.of("คำตอบ", "ตอบ"), List.of("คือ", "ที่ถูกต้องคือ", "สุดท้ายคือ")),
            // Tamil
            new AnswerWords(List.of("பதில்", "விடை"), List.of()),
            // Telugu
            new AnswerWords(List.of("సమాధానం"), List.of()));
}
