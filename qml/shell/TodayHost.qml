// SPDX-License-Identifier: MIT
import SevenRounds.Today
import SevenRounds.Ui

TodayPage {
    viewModel: AppContext.today
    readiness: AppContext.readiness
    review: AppContext.review
    quiz: AppContext.quiz
    plan: AppContext.plan
    loop: AppContext.loop
}
