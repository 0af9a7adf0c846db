// SPDX-License-Identifier: MIT
import SevenRounds.Coding
import SevenRounds.Ui

CodingRoomPage {
    viewModel: AppContext.codingRoom

    onLeaveAsked: AppContext.navigation.back()
}
