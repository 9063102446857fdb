package io.github.supercorrect.core.internal.strategy;

/**
 * When a vote may end early. The shares of leader, one rival and all other answers have a uniform prior, so the samples still to
 * come follow a Dirichlet-multinomial distribution with the votes counted so far, plus 1 each. The risk is the sum, over all rivals
 * seen and one not seen yet, of the probability that the rival overtakes the leader. Of answers with as many votes the one seen
 * first leads. Pure.
 */
public final class VoteStopping {
    private static final int POINTS = 2000;

    private VoteStopping() {}

    /**
     * The probability that the leader still leads when all samples are counted; exactly 1 if it cannot be overtaken.
     *
     * @param votes of each answer, in the order in which the answers were seen
     * @param left how many samples are still to come
     */
    public static double keepsLead(double[] votes, int left) {
        int leader = leader(votes);
        double total = 0;
        for (double count : votes) {
            total += count;
        }
        double risk = overtakes(votes.length == 0 ? 0 : votes[leader], 0, total, left, true);
        for (int i = 0; i < votes.length; i++) {
            if (i != leader) {
                risk += overtakes(votes[leader], votes[i], total, left, leader < i);
            }
        }
        return Math.max(0, 1 - risk);
    }

    /** The place of the answer that leads. */
    static int leader(double[] votes) {
        int leader = 0;
        for (int i = 1; i < votes.length; i++) {
            if (votes[i] > votes[leader]) {
                leader = i;
            }
        }
        return leader;
    }

    /** The probability that the leader's share of all samples there could be is larger than the rival's: that Beta > 1/2. */
    public static double confidence(double leader, double rival) {
        double above = 0;
        double all = 0;
        for (int i = 0; i < POINTS; i++) {
            double share = (i + 0.5) / POINTS;
            // scaled by its value at 1/2, so that many votes do not underflow
            double density = Math.exp(leader * Math.log(2 * share) + rival * Math.log(2 * (1 - share)));
            all += density;
            above += share > 0.5 ? density : 0;
        }
        return above / all;
    }

    private static double overtakes(double leader, double rival, double total, int left, boolean leaderFirst) {
        double[] ofLeader = logWeights(leader + 1, left);
        double[] ofRival = logWeights(rival + 1, left);
        double[] ofOthers = logWeights(total - leader - rival + 1, left);
        double all = logWeights(total + 3, left)[left];
        double risk = 0;
        for (int more = 0; more <= left; more++) {
            for (int against = 0; against <= left - more; against++) {
                double lead = leader + more - rival - against;
                if (lead < 0 || (lead == 0 && !leaderFirst)) {
                    risk += Math.exp(ofLeader[more] + ofRival[against] + ofOthers[left - more - against] - all);
                }
            }
        }
        return risk;
    }

    /** The logarithm of Γ(a + k) / (Γ(a) k!) for each k up to {@code most}. */
    private static double[] logWeights(double a, int most) {
        double[] weights = new double[most + 1];
        for (int k = 1; k <= most; k++) {
            weights[k] = weights[k - 1] + Math.log((a + k - 1) / k);
        }
        return weights;
    }
}
