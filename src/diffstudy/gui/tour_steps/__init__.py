"""What ``diffstudy tour --all`` shows beside the journey: one module per part of the window.

A module of this package exports ``take(walk)``; the tour finds it by itself and calls it after
the journey, modules in the order of their names, with the sample pack and one imported page in
the library. It goes where it likes, takes its pictures by ``walk.hand.picture(name)`` and leaves
no dialog open.
"""
